import decodeQr from 'qr/decode.js';

/** Pixels as a canvas gives them: RGBA, row by row. */
export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** One pass over rows or columns with the weights of a bell curve. */
function blurAlong(
  from: Float32Array,
  to: Float32Array,
  length: number,
  lines: number,
  step: number,
  jump: number,
): void {
  const SIGMA = 2;
  const REACH = 5;
  const weights = Array.from({ length: 2 * REACH + 1 }, (_, at) => Math.exp(-((at - REACH) ** 2) / (2 * SIGMA ** 2)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  for (let line = 0; line < lines; line++)
    for (let at = 0; at < length; at++) {
      let sum = 0;
      for (let by = -REACH; by <= REACH; by++) {
        const near = Math.min(length - 1, Math.max(0, at + by));
        sum += (weights[by + REACH] ?? 0) * (from[line * jump + near * step] ?? 0);
      }
      to[line * jump + at * step] = sum / whole;
    }
}

/** The same picture in grey, with its edges drawn sharper: the more, the more it was blurred. */
export function sharpened({ data, width, height }: Picture, amount: number): Picture {
  const grey = new Float32Array(width * height);
  for (let at = 0; at < grey.length; at++)
    grey[at] = ((data[4 * at] ?? 0) * 2 + (data[4 * at + 1] ?? 0) * 5 + (data[4 * at + 2] ?? 0)) / 8;
  const half = new Float32Array(grey.length);
  const blurred = new Float32Array(grey.length);
  blurAlong(grey, half, width, height, 1, width);
  blurAlong(half, blurred, height, width, width, 1);
  const sharp = new Uint8ClampedArray(4 * grey.length).fill(255);
  for (let at = 0; at < grey.length; at++) {
    const value = (grey[at] ?? 0) + amount * ((grey[at] ?? 0) - (blurred[at] ?? 0));
    sharp.fill(value, 4 * at, 4 * at + 3);
  }
  return { data: sharp, width, height };
}

/** Ways to look at a picture, from the quickest: a camera takes one for each of its own, a file is looked at in all of them. */
export const LOOKS: readonly ((picture: Picture) => Picture)[] = [
  (picture) => picture,
  (picture) => sharpened(picture, 2),
  (picture) => sharpened(picture, 4),
];

/** What the code in a picture says; undefined where none can be read in any of these ways within so many milliseconds each. */
export function readPicture(picture: Picture, looks = LOOKS, timeLimit = 500): string | undefined {
  for (const look of looks) {
    try {
      return decodeQr(look(picture), { timeLimit });
    } catch (error) {
      // The library's way to say that it sees no code; anything else is a fault.
      if (!(error instanceof Error)) throw error;
    }
  }
  return undefined;
}
