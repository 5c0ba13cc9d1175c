/** Why a name can't be kept as given: characters that hide what it says, or nothing to read. */
export type NameFault = 'empty' | 'too-long' | 'hidden-characters';

const LONGEST = 200;
/** Control, bidi, zero-width, private-use and unassigned characters; the joiners that Indic and Persian spelling needs may stay. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** A name is kept verbatim, in its own script and in NFC; this only says whether it can be. */
export function nameFault(name: string): NameFault | null {
  if (name.trim() === '') return 'empty';
  if ([...name].length > LONGEST) return 'too-long';
  return HIDDEN.test(name) ? 'hidden-characters' : null;
}

export const keepName = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();
