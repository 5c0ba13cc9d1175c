/**
 * What fits into a short message: the default alphabet of GSM (3GPP TS 23.038, 6.2.1), whose extended characters take two places, or
 * else UCS-2.
 */
export type Encoding = 'gsm-7' | 'ucs-2';

/** Places in one part: septets, or UTF-16 units. A longer text would be several messages to whoever pays for them. */
export const PART: Readonly<Record<Encoding, number>> = { 'gsm-7': 160, 'ucs-2': 70 };

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = new Set('\f^{}\\[~]|€');

export const encodingOf = (text: string): Encoding =>
  [...text].every((character) => BASIC.has(character) || EXTENDED.has(character)) ? 'gsm-7' : 'ucs-2';

/** How many places of a part a text takes in an encoding. */
export const placesOf = (text: string, encoding: Encoding): number =>
  encoding === 'ucs-2'
    ? text.length
    : [...text].reduce((places, character) => places + (EXTENDED.has(character) ? 2 : 1), 0);

export const fits = (text: string): boolean => {
  const encoding = encodingOf(text);
  return placesOf(text, encoding) <= PART[encoding];
};

/** Marks of printing, for which every telephone has a plainer one. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ '‘': "'", '’': "'", '“': '"', '”': '"', '«': '"', '»': '"', '–': '-', '—': '-', '‑': '-', '…': '...', '·': '-' },
  ...{ '\u00a0': ' ', '\u202f': ' ', '•': '-' },
};

const plain = (character: string): string => {
  if (BASIC.has(character) || EXTENDED.has(character)) return character;
  // An accent is left away where the alphabet has only the letter: á, í, ó and ú are not in it.
  return PLAIN[character] ?? character.normalize('NFD').replace(/\p{Mark}/gu, '');
};

/** The same text with the few characters replaced for which alone it would take more than twice the room; or as it was. */
export function withoutNeed(text: string): string {
  const replaced = [...text.normalize('NFC')].map(plain).join('');
  return encodingOf(replaced) === 'gsm-7' ? replaced : text;
}

/** A link's end, which says whose it is: a false one begins like the true one. */
export function endOf(link: string, places: number): string {
  const encoding = encodingOf(link);
  if (placesOf(link, encoding) <= places) return link;
  let kept = '';
  for (const { segment } of [...new Intl.Segmenter().segment(link)].reverse()) {
    if (placesOf(`...${segment}${kept}`, encoding) > places) break;
    kept = segment + kept;
  }
  return `...${kept}`;
}

/** A text's beginning that takes so many places at most, cut between characters as people see them, with a mark that it was cut. */
export function shortened(text: string, places: number): string {
  const encoding = encodingOf(text);
  if (placesOf(text, encoding) <= places) return text;
  const mark = '...';
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (placesOf(`${kept}${segment}${mark}`, encoding) > places) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${mark}`;
}
