import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LodgingCommands } from '../../src/complaints/lodging.commands.js';
import { systemContext } from '../../src/http/request-context.js';
import { agencyRecords } from '../../src/registry/index.js';
import { complain, goOn, pass, publicBytes, type Step, twoWorlds, type World } from './two-worlds.js';

const PAIRS = 200;

const steps: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('register', 'grant', 'suspend', 'add-channel', 'nothing', 'nothing'),
  complaints: fc.array(
    fc.record({
      about: fc.constantFrom('agency', 'phone'),
      inDanger: fc.boolean(),
      verbs: fc.integer({ min: 0, max: 6 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  hours: fc.integer({ min: 0, max: 60 }),
});

/** How many pairs of worlds can be told apart from outside, and how many complaints the one held in the end. */
async function differences(
  pairs: number,
  override?: Parameters<typeof twoWorlds>[0],
): Promise<{ told: number; complaints: number; bytes: number; seed: number }> {
  const worlds = await twoWorlds(override);
  const { still, talking } = worlds;
  try {
    const [{ id: team }] = await talking.api.dataSource.query(`select id from case_team where districts = '{}'`);
    const seed = Math.floor(Math.random() * 2 ** 31);
    let told = 0;
    let bytes = 0;
    let since = 0;
    for (const [round, step] of fc.sample(steps, { numRuns: pairs, seed }).entries()) {
      // Sometimes the complaint comes first, sometimes the act: neither may show in the other.
      if (round % 2 === 0) await complain(talking, step, team);
      await Promise.all([goOn(still, step, round), goOn(talking, step, round)]);
      if (round % 2 === 1) await complain(talking, step, team);
      pass(worlds, step);
      const [quiet, loud] = await Promise.all([publicBytes(still, since), publicBytes(talking, since)]);
      bytes += quiet.length;
      since = await positionOf(still);
      if (quiet !== loud) told += 1;
    }
    const [{ complaints }] = await talking.api.dataSource.query('select count(*) as complaints from complaint');
    return { told, complaints, bytes, seed };
  } finally {
    await worlds.end();
  }
}

const positionOf = async ({ api }: World): Promise<number> =>
  (await api.dataSource.query('select coalesce(max(position), 0) as position from feed_entry'))[0].position;

describe('two worlds that differ in their complaints alone', () => {
  it(`are the same to everybody outside, byte for byte, in ${PAIRS} generated pairs`, async () => {
    const { told, complaints, bytes } = await differences(PAIRS);
    expect(told).toBe(0);
    expect(complaints).toBeGreaterThanOrEqual(PAIRS);
    expect(bytes).toBeGreaterThan(50_000);
  });

  it('would be told apart if a complaint wrote but one number to the feed', async () => {
    const { told } = await differences(10, (module) => module.overrideProvider(LodgingCommands).useClass(Counting));
    expect(told).toBeGreaterThan(0);
  });
});

/** The fault: says of an agency how many complaints there are about it. */
class Counting extends LodgingCommands {
  override async lodge(body: Parameters<LodgingCommands['lodge']>[0]) {
    const answer = await super.lodge(body);
    const { agencyId } = body.allegation.respondent;
    if (agencyId)
      await this['unitOfWork'].run(async (tx) => {
        for (const record of await agencyRecords(tx, [agencyId]))
          tx.put('agency', { ...record, complaintCount: 1 } as typeof record);
      }, systemContext('fault'));
    return answer;
  }
}
