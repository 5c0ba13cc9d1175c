import { create, toBuffer } from 'qrcode';
import sharp from 'sharp';

interface Taken {
  readonly degrees: number;
  /** Standard deviation of the blur, in pixels of the picture. */
  readonly blur: number;
  /** Of the picture, which is as high. */
  readonly width?: number;
  readonly quality?: number;
}

/** As the register draws codes: of the longest, rather the wider modules than the more redundancy. */
const levelFor = (text: string) => (create(text, { errorCorrectionLevel: 'M' }).version > 13 ? 'L' : 'M');

/** A code as a cheap telephone takes it: turned, blurred, and a JPEG of little quality. RGBA. */
export async function photographed(
  text: string,
  { degrees, blur, width = 300, quality = 40 }: Taken,
): Promise<{ data: Uint8ClampedArray; width: number; height: number }> {
  const drawn = await toBuffer(text, { errorCorrectionLevel: levelFor(text), margin: 4, scale: 8 });
  const turned = await sharp(drawn).rotate(degrees, { background: '#fff' }).png().toBuffer();
  const small = sharp(await sharp(turned).resize(width, width).png().toBuffer());
  const jpeg = await (blur >= 0.3 ? small.blur(blur) : small)
    .flatten({ background: '#fff' })
    .jpeg({ quality })
    .toBuffer();
  const { data, info } = await sharp(jpeg).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}
