import { Refusal } from '@amparo/kernel';

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Kinds of files that are taken: by their first bytes, whatever the name says; and the names' endings that go with them. */
const KINDS = {
  'application/pdf': { endings: ['pdf'], magic: '255044462d' },
  'image/jpeg': { endings: ['jpg', 'jpeg', 'jpe'], magic: 'ffd8ff' },
  'image/png': { endings: ['png'], magic: '89504e470d0a1a0a' },
} as const;

const no = (code: string, params = {}): never => {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: '/file', code, params }]);
};

/** What a file is; refused in plain words where its content is none of the kinds, or its name says another. */
export function mediaTypeOf(sent: SentFile | null): keyof typeof KINDS {
  if (sent === null || sent.bytes.length === 0) return no('inspection.photo.file-missing');
  const { name, bytes } = sent;
  const found = (Object.entries(KINDS) as [keyof typeof KINDS, (typeof KINDS)[keyof typeof KINDS]][]).find(
    ([, { magic }]) => bytes.subarray(0, magic.length / 2).toString('hex') === magic,
  );
  const [mediaType, { endings }] = found ?? no('application.document.kind');
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!(endings as readonly string[]).includes(ending)) no('inspection.photo.ending', { ending, name: endings[0] });
  return mediaType;
}
