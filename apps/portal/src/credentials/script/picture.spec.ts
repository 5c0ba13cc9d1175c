import { create as makeQr } from 'qrcode';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { FakeCredentials } from '../../../test/fake-credentials.js';
import { makeKey } from '../../../test/feed-key.js';
import { photographed } from '../../../test/photographs.js';
import { LOOKS, readPicture } from './picture.js';

const credentials = new FakeCredentials(makeKey());
const address = (number: string): string => `https://register.example/q/${credentials.token({ number })}`;

describe('a picture of a code', () => {
  it.each([
    ['straight and sharp', 0, 0],
    ['turned to the left', -15, 0],
    ['turned to the right and a little blurred', 15, 1],
    ['as blurred as it may be', 0, 2],
    ['turned and blurred', -15, 2],
  ])('is read: %s', async (_what, degrees, blur) => {
    const text = address('XA-REC-0117');
    expect(readPicture(await photographed(text, { degrees, blur }))).toBe(text);
  });

  it('would not be read where it is blurred, without drawing its edges sharper', async () => {
    const texts = Array.from({ length: 12 }, (_, at) => address(`XA-REC-${at}`));
    const pictures = await Promise.all(texts.map((text) => photographed(text, { degrees: 12, blur: 2 })));
    const read = (looks: typeof LOOKS) =>
      pictures.filter((picture) => readPicture(picture, looks) !== undefined).length;
    expect(read(LOOKS)).toBe(12);
    expect(read(LOOKS.slice(0, 1))).toBeLessThan(12);
  });

  it('of nothing, and of something else, has no code', async () => {
    const { data, info } = await sharp({ create: { width: 300, height: 300, channels: 4, background: '#888' } })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(readPicture({ data: new Uint8ClampedArray(data), width: info.width, height: info.height })).toBeUndefined();
  });

  it('has modules wide enough for a cheap camera, whatever the name', () => {
    const longest = credentials.token({ holder: 'นางสาวกฤษณาธิดา แรงงานสัมพันธ์ '.repeat(9) });
    const { version } = makeQr(`https://register.example/q/${longest}`, { errorCorrectionLevel: 'L' });
    expect(version).toBeLessThanOrEqual(13);
  });
});
