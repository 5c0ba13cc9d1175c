/** Photos, papers and voice: up to five of them. */
export const MOST_FILES = 5;
export const LARGEST_FILE = 10_000_000;
export const ACCEPTED = '.jpg,.jpeg,.png,.webp,.pdf,.m4a,.mp3,.ogg';

type Magic = (bytes: Uint8Array) => boolean;

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));
const starts =
  (...head: readonly number[]): Magic =>
  (bytes) =>
    head.every((byte, at) => bytes[at] === byte);

/** An MPEG audio frame of layer III, or the tag that goes before the frames. */
const mp3: Magic = (bytes) =>
  ascii(bytes, 0, 3) === 'ID3' ||
  (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2 && ((bytes[2] ?? 0) & 0xf0) !== 0xf0);
/** The brands that phones' recorders write into their MPEG-4 audio files. */
const m4a: Magic = (bytes) =>
  ascii(bytes, 4, 4) === 'ftyp' && /^(?:M4A |M4B |mp4[12]|iso[m2-6]|dash|3gp\d)$/.test(ascii(bytes, 8, 4));

const TYPES: readonly { readonly type: string; readonly extensions: RegExp; readonly magic: Magic }[] = [
  { type: 'image/jpeg', extensions: /\.jpe?g$/i, magic: starts(0xff, 0xd8, 0xff) },
  { type: 'image/png', extensions: /\.png$/i, magic: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  {
    type: 'image/webp',
    extensions: /\.webp$/i,
    magic: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP',
  },
  { type: 'application/pdf', extensions: /\.pdf$/i, magic: (bytes) => ascii(bytes, 0, 5) === '%PDF-' },
  { type: 'audio/mp4', extensions: /\.m4a$/i, magic: m4a },
  { type: 'audio/mpeg', extensions: /\.mp3$/i, magic: mp3 },
  { type: 'audio/ogg', extensions: /\.(?:ogg|oga|opus)$/i, magic: (bytes) => ascii(bytes, 0, 4) === 'OggS' },
];

/** What a file is, where its name and its first bytes agree; undefined for anything else, whatever it calls itself. */
export const typeOfFile = (name: string, bytes: Uint8Array): string | undefined =>
  TYPES.find(({ extensions, magic }) => extensions.test(name) && magic(bytes))?.type;

/** What keeps a choice of files from being sent: a message and its values. */
export interface FileProblem {
  readonly code: 'error.complaint.files.many' | 'error.complaint.files.large' | 'error.complaint.files.type';
  readonly params: Readonly<Record<string, string | number>>;
}

export function problemOfFiles(
  files: readonly { readonly name: string; readonly size: number; readonly bytes: Uint8Array }[],
): FileProblem | undefined {
  if (files.length > MOST_FILES)
    return { code: 'error.complaint.files.many', params: { count: files.length, max: MOST_FILES } };
  const large = files.find(({ size }) => size > LARGEST_FILE);
  if (large) return { code: 'error.complaint.files.large', params: { name: large.name } };
  const odd = files.find(({ name, bytes }) => typeOfFile(name, bytes) === undefined);
  return odd && { code: 'error.complaint.files.type', params: { name: odd.name } };
}
