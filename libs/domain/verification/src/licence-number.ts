import anyAscii from 'any-ascii';

/** What stands before a number without being part of it, in the words people type. */
const LEAD =
  /^(?:\s*(?:the|recruit\w*|employment|agency|licen[cs]e|lic|registration|reg|permit|number|num|no|nr|nº|№|numero|n°|#|เลขที่|ใบอนุญาต|ใบอนุญาตเลขที่|ใบอนุญาตจัดหางาน|লাইসেন্স|নম্বর|নং|رقم|ترخيص|الترخيص|رخصة)(?![\p{L}\p{M}])\s*[.:#/-]*\s*)+/iu;

const DIGITS = /\p{Nd}/gu;

/** Every script's decimal digits as 0–9. */
export function plainDigits(text: string): string {
  if (!/[^\p{ASCII}]/u.test(text)) return text;
  return text.replace(DIGITS, (digit) => (digit < '\u0080' ? digit : anyAscii(digit)));
}

/** Thai licence numbers begin with `ต.` (for overseas), which the department writes `Tor.` in Latin letters. */
const THAI_TOR = /^ต(?=[.\s\d])/u;

export interface NumberForms {
  /** All letters and digits, with every zero: `RL0010`. */
  readonly squashed: string;
  /** Letters and digits apart, leading zeros dropped: `RL 10`. */
  readonly parts: string;
  /** The numbers alone: `10`. */
  readonly digits: string;
}

const NONE: NumberForms = { squashed: '', parts: '', digits: '' };
const PLAIN = /^[A-Z0-9 ./-]+$/;
const ZERO = 48;
function dropZeros(group: string): string {
  let from = 0;
  while (from < group.length - 1 && group.charCodeAt(from) === ZERO) from += 1;
  return from === 0 ? group : group.slice(from);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => code >= 65 && code <= 90;

/** The runs of capital letters, and of digits. */
function groupsIn(text: string): string[] {
  const groups: string[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const from = at;
    const goesOn = isDigit(code) ? isDigit : isLetter;
    while (at < text.length && goesOn(text.charCodeAt(at))) at += 1;
    if (at > from) groups.push(text.slice(from, at));
    else at += 1;
  }
  return groups;
}

/** The forms under which a licence number is known and asked for; empty where it holds no digit. */
export function numberForms(number: string): NumberForms {
  const text = PLAIN.test(number)
    ? number
    : anyAscii(plainDigits(number.normalize('NFKC').trim()).replace(THAI_TOR, 'TOR')).toUpperCase();
  let [squashed, parts, digits] = ['', '', ''];
  for (const group of groupsIn(text)) {
    const part = dropZeros(group);
    squashed += group;
    parts += parts === '' ? part : ` ${part}`;
    if (part <= '9~') digits += digits === '' ? part : ` ${part}`;
  }
  return digits === '' ? NONE : { squashed, parts, digits };
}

export const withoutLead = (question: string): string => question.replace(LEAD, '');

/** The same for a question, which may say "licence no." before the number. */
export const askedForms = (question: string): NumberForms => numberForms(withoutLead(question));
