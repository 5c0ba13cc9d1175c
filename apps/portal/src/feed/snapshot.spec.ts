import { describe, expect, it } from 'vitest';
import { FakeRegister } from '../../test/fake-register.js';
import { homeRegister, someAgency } from '../../test/records.js';
import { serverEvents } from './event-stream.js';
import { lines } from './lines.js';
import { BadSnapshot, readSnapshot, type SnapshotLine } from './snapshot.js';

/** The text in pieces of a size that falls across lines and characters. */
async function* pieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const register = new FakeRegister();
register.put('register', homeRegister);
register.put('agency', someAgency('a-1', 'ต้นแบบ จัดหางาน'));
register.put('agency', someAgency('a-2', 'Harbour Bridge Manpower'));
register.remove('agency', 'a-2');
const good = register.snapshot();

async function read(text: string): Promise<SnapshotLine[]> {
  const taken: SnapshotLine[] = [];
  await readSnapshot(pieces(text), register.key.feedKey, (line) => taken.push(line));
  return taken;
}

describe('a snapshot', () => {
  it('gives its records and its head', async () => {
    const taken: string[] = [];
    const head = await readSnapshot(pieces(good), register.key.feedKey, ({ kind, id }) => taken.push(`${kind} ${id}`));
    expect(head).toMatchObject({ epoch: 'epoch-1', position: 4 });
    expect(taken).toEqual(['register XA', 'agency a-1']);
  });

  const rows = good.split('\n');
  it.each([
    ['cut inside a line', good.slice(0, -20)],
    ['cut before its last line', rows.slice(0, -2).join('\n') + '\n'],
    ['without its last newline', good.slice(0, -1)],
    ['missing a record', [rows[0], ...rows.slice(2)].join('\n')],
    ['with a record changed', good.replace('ต้นแบบ', 'ต้นแบม')],
    ['of another epoch than was signed', good.replace('"epoch-1"', '"epoch-2"')],
    ['followed by more', `${good}${rows[1]}\n`],
    ['that is empty', ''],
    ['that is a page', '<html>\n</html>\n'],
  ])('is refused %s', async (_, text) => expect(read(text)).rejects.toThrow(BadSnapshot));

  it('is refused with a good hash signed by another key', async () => {
    const forged = new FakeRegister();
    forged.put('register', homeRegister);
    await expect(read(forged.snapshot())).rejects.toThrow(/not signed/);
  });
});

describe('lines and events', () => {
  it('come whole however the bytes arrive', async () => {
    const seen: string[] = [];
    for await (const line of lines(pieces('é\n\nlong line\nrest', 1))) seen.push(line.toString());
    expect(seen).toEqual(['é\n', '\n', 'long line\n', 'rest']);
  });

  it('are read as the feed sends them', async () => {
    const text = ': hello\n\nevent: change\nid: 3\ndata: {"a":1}\n\ndata: x\r\ndata: y\r\n\r\nevent: cut\ndata: off';
    const seen: unknown[] = [];
    for await (const event of serverEvents(pieces(text, 3))) seen.push(event);
    expect(seen).toEqual([
      { event: 'change', data: '{"a":1}' },
      { event: 'message', data: 'x\ny' },
    ]);
  });
});
