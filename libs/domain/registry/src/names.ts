/** Why a name can't be kept as given: characters that hide what it says, or nothing to read. */
export type NameFault = 'empty' | 'too-long' | 'hidden-characters';

const LONGEST = 200;
/**
 * What nobody sees: control, bidi, zero-width, private-use and unassigned characters, line separators, and what Unicode says to ignore when
 * it can't be shown (soft hyphens, Hangul fillers, tags, variation selectors); the empty Braille cell looks like a space.
 */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u061C\u2800\uFEFF]/u;
/** What spelling needs: joiners inside words of scripts that join letters, variants of Chinese characters. */
const SPELLING =
  /(?<=[\p{M}\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Gujr}\p{sc=Guru}\p{sc=Knda}\p{sc=Mlym}\p{sc=Orya}\p{sc=Sinh}\p{sc=Taml}\p{sc=Telu}\p{sc=Khmr}\p{sc=Mymr}])[\u200C\u200D](?=[\p{L}\p{M}\s]|$)|(?<=\p{sc=Han})[\u{E0100}-\u{E01EF}]/gu;

/** A name is kept verbatim, in its own script and in NFC; this only says whether it can be. */
export function nameFault(name: string): NameFault | null {
  if (name.trim() === '') return 'empty';
  if ([...name].length > LONGEST) return 'too-long';
  return HIDDEN.test(name.replace(SPELLING, '')) ? 'hidden-characters' : null;
}

export const keepName = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();
