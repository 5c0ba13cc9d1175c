import anyAscii from 'any-ascii';

/** A name as it is compared: words in plain letters, in their order. */
export interface ReadName {
  readonly words: readonly string[];
}

export function readName(text: string): ReadName {
  const words = anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return { words: words ?? [] };
}
