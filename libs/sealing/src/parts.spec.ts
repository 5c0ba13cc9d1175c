import { canonicalJson } from '@amparo/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { type NarrativePart, paddedLength, sealFile, sealPart, unsealFile, unsealPart } from './parts.js';
import { newIdentity, seal, unseal } from './sealing.js';

let team: Awaited<ReturnType<typeof newIdentity>>;
beforeAll(async () => {
  team = await newIdentity();
});

const narrative: NarrativePart = {
  text: 'They asked for $1,200.\nأخذوا جوازي',
  answers: { paidTo: 'a man', danger: true },
};

describe('a part', () => {
  it('comes back as it was', async () => {
    expect(await unsealPart(await sealPart(narrative, [team.recipient]), team.identity)).toEqual(narrative);
  });

  it('is JSON to whoever opens it by other means', async () => {
    const plain = await unseal(await sealPart({ text: 'x' }, [team.recipient]), team.identity);
    expect(JSON.parse(new TextDecoder().decode(plain))).toEqual({ text: 'x' });
  });

  it('has one of a few lengths, so that length tells nothing', async () => {
    const lengthOf = async (length: number) => (await sealPart({ text: 'x'.repeat(length) }, [team.recipient])).length;
    expect(await lengthOf(1)).toBe(await lengthOf(900));
    expect(await lengthOf(2000)).toBe(await lengthOf(4000));
    expect([0, 1, 1024, 1025, 300_000, 1_048_577].map(paddedLength)).toEqual([
      1024, 1024, 1024, 4096, 1_048_576, 2_097_152,
    ]);
  });

  it('is damaged when it is not JSON', async () => {
    const sealed = await seal('not JSON', [team.recipient]);
    await expect(unsealPart(sealed, team.identity)).rejects.toMatchObject({ reason: 'damaged' });
    await expect(unsealFile(sealed, team.identity)).rejects.toMatchObject({ reason: 'damaged' });
  });
});

describe('a file', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index & 255);
  const file = { name: 'عقد "1".jpg', type: 'image/jpeg', bytes };

  it('comes back as it was', async () => {
    expect(await unsealFile(await sealFile(file, [team.recipient]), team.identity)).toEqual(file);
  });

  it('of 10 MB still fits into the 10.5 MB that the API takes', async () => {
    const sealed = await sealFile({ ...file, bytes: new Uint8Array(10_000_000) }, [team.recipient]);
    expect(sealed.length).toBeLessThan(10_500_000);
    expect((await unsealFile(sealed, team.identity)).bytes.length).toBe(10_000_000);
  });

  it('is read from JSON too', async () => {
    const json = canonicalJson({ name: 'a.pdf', type: 'application/pdf', base64: 'JVBERg==' });
    const read = await unsealFile(await seal(json, [team.recipient]), team.identity);
    expect(read).toEqual({ name: 'a.pdf', type: 'application/pdf', bytes: Uint8Array.from([0x25, 0x50, 0x44, 0x46]) });
  });

  it('that lost its end is damaged', async () => {
    const short = await seal('{"name":"a","size":5,"type":"b"}\nabc', [team.recipient]);
    await expect(unsealFile(short, team.identity)).rejects.toMatchObject({ reason: 'damaged' });
  });
});
