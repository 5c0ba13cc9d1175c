import { Refusal } from '@amparo/kernel';
import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** What is made of a photo that was sent in. */
export interface Picture {
  readonly mediaType: keyof typeof KINDS;
  readonly sha256: string;
  readonly original: Buffer;
  /** Upright, encoded anew, without any metadata. */
  readonly copy: Buffer;
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
}

export interface SentPhoto {
  readonly name: string;
  readonly bytes: Buffer;
}

const MOST_PIXELS = 40_000_000;
const COPY_EDGE = 2_560;
const THUMBNAIL_EDGE = 320;
const SECONDS = 20;

const startsWith = (bytes: Buffer, hex: string, at = 0): boolean =>
  bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;

const KINDS = {
  'image/jpeg': { endings: ['jpg', 'jpeg', 'jpe'], format: 'jpeg', is: (b: Buffer) => startsWith(b, 'ffd8ff') },
  'image/png': { endings: ['png'], format: 'png', is: (b: Buffer) => startsWith(b, '89504e470d0a1a0a') },
  'image/webp': {
    endings: ['webp'],
    format: 'webp',
    is: (b: Buffer) => startsWith(b, '52494646') && startsWith(b, '57454250', 8),
  },
} as const;

// One picture at a time, on one thread: decoding must never starve the rest of the register.
sharp.concurrency(1);
sharp.cache(false);
let last: Promise<unknown> = Promise.resolve();

const no = (code: string, params = {}): never => {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: '/file', code, params }]);
};

/**
 * A picture is one that its first bytes, its name's ending and a full decoding agree on; everything else is refused in plain words. What
 * is shown is encoded anew, so that neither metadata nor anything hidden behind the picture reaches who looks at it.
 */
export async function readPicture(sent: SentPhoto | null): Promise<Picture> {
  if (!sent || sent.bytes.length === 0) return no('inspection.photo.file-missing');
  const { bytes, name } = sent;
  const [mediaType, kind] = kindOf(bytes) ?? no('inspection.photo.not-a-picture');
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!(kind.endings as readonly string[]).includes(ending))
    no('inspection.photo.ending', { ending, name: kind.format });
  const turn = last.then(() => draw(bytes, kind.format));
  last = turn.catch(() => undefined);
  const drawn = await turn;
  return { mediaType, sha256: createHash('sha256').update(bytes).digest('hex'), original: bytes, ...drawn };
}

const kindOf = (bytes: Buffer) =>
  (Object.entries(KINDS) as [keyof typeof KINDS, (typeof KINDS)[keyof typeof KINDS]][]).find(([, { is }]) => is(bytes));

const open = (bytes: Buffer) => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'warning', pages: 1 });

async function draw(bytes: Buffer, format: string): Promise<Pick<Picture, 'copy' | 'thumbnail' | 'width' | 'height'>> {
  // Reads the first bytes only: how large it says it is, before anything is decoded.
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => no('inspection.photo.damaged'));
  if (header.format !== format) no('inspection.photo.not-a-picture');
  if (header.width * header.height > MOST_PIXELS)
    no('inspection.photo.too-many-pixels', {
      width: header.width,
      height: header.height,
      most: MOST_PIXELS / 1_000_000,
    });
  if ((header.pages ?? 1) > 1) no('inspection.photo.moving');
  try {
    const upright = await open(bytes)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: COPY_EDGE, height: COPY_EDGE, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: SECONDS })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(upright.data)
      .resize({ width: THUMBNAIL_EDGE, height: THUMBNAIL_EDGE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 75 })
      .toBuffer();
    return { copy: upright.data, thumbnail, width: upright.info.width, height: upright.info.height };
  } catch {
    // Whatever the decoder says of the bytes, to the sender it is one thing: the picture can't be read to its end.
    return no('inspection.photo.damaged');
  }
}
