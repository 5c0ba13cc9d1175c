import decodeQr from 'qr/decode.js';

/** Pixels as a canvas gives them: RGBA, row by row. */
export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A picture in grey. */
interface Grey {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
}

function greyOf({ data, width, height }: Picture): Grey {
  const values = new Float32Array(width * height);
  for (let at = 0; at < values.length; at++)
    values[at] = ((data[4 * at] ?? 0) * 2 + (data[4 * at + 1] ?? 0) * 5 + (data[4 * at + 2] ?? 0)) / 8;
  return { values, width, height };
}

/** Twice as wide and high, with what lies between: a fine code is then sampled at the middle of its modules. */
function doubled({ values, width, height }: Grey): Grey {
  const twice = new Float32Array(4 * values.length);
  for (let y = 0; y < 2 * height; y++) {
    const fromY = Math.min(height - 1, Math.max(0, y / 2 - 0.25));
    const [top, down] = [Math.floor(fromY), fromY % 1];
    const below = Math.min(height - 1, top + 1);
    for (let x = 0; x < 2 * width; x++) {
      const fromX = Math.min(width - 1, Math.max(0, x / 2 - 0.25));
      const [left, over] = [Math.floor(fromX), fromX % 1];
      const right = Math.min(width - 1, left + 1);
      const at = (row: number, column: number): number => values[row * width + column] ?? 0;
      const above = at(top, left) * (1 - over) + at(top, right) * over;
      const under = at(below, left) * (1 - over) + at(below, right) * over;
      twice[y * 2 * width + x] = above * (1 - down) + under * down;
    }
  }
  return { values: twice, width: 2 * width, height: 2 * height };
}

/** One pass of a bell curve over rows (`step` 1) or columns (`jump` 1). */
function blurAlong(
  from: Float32Array,
  length: number,
  lines: number,
  step: number,
  jump: number,
  sigma: number,
): Float32Array {
  const reach = Math.ceil(2.5 * sigma);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)));
  const whole = bell.reduce((sum, weight) => sum + weight, 0);
  const weights = Float32Array.from(bell, (weight) => weight / whole);
  const to = new Float32Array(from.length);
  for (let line = 0; line < lines; line++)
    for (let at = 0; at < length; at++) {
      let sum = 0;
      for (let by = -reach; by <= reach; by++) {
        const near = Math.min(length - 1, Math.max(0, at + by));
        sum += (weights[by + reach] ?? 0) * (from[line * jump + near * step] ?? 0);
      }
      to[line * jump + at * step] = sum;
    }
  return to;
}

/** With its edges drawn sharper (an unsharp mask of `sigma` pixels): the more, the more the picture was blurred. */
function sharpened({ values, width, height }: Grey, sigma: number, amount: number): Picture {
  const rows = blurAlong(values, width, height, 1, width, sigma);
  const blurred = blurAlong(rows, height, width, width, 1, sigma);
  const data = new Uint8ClampedArray(4 * values.length).fill(255);
  for (let at = 0; at < values.length; at++) {
    const value = (values[at] ?? 0) + amount * ((values[at] ?? 0) - (blurred[at] ?? 0));
    data.fill(value, 4 * at, 4 * at + 3);
  }
  return { data, width, height };
}

/** In a larger picture a code is large enough, and twice as much of it takes a cheap telephone seconds. */
const SMALL = 600;
const isSmall = ({ width, height }: Picture): boolean => Math.max(width, height) <= SMALL;

/** Ways to look at a picture, from the quickest: a camera takes one for each frame, a file is looked at in all of them. */
export const LOOKS: readonly ((picture: Picture) => Picture)[] = [
  (picture) => picture,
  (picture) => sharpened(greyOf(picture), 2, 2),
  (picture) => (isSmall(picture) ? sharpened(doubled(greyOf(picture)), 4, 6) : sharpened(greyOf(picture), 2, 5)),
];

/** What the code in a picture says; undefined where none can be read in any of these ways within so many milliseconds each. */
export function readPicture(picture: Picture, looks = LOOKS, timeLimit = 500): string | undefined {
  for (const look of looks) {
    try {
      return decodeQr(look(picture), { timeLimit });
    } catch {
      // The library's way to say that it sees no code.
    }
  }
  return undefined;
}
