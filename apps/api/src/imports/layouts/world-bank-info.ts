/** What the column beside a firm's name says: other names, among registration numbers and marks of footnotes. */
export interface FirmInfo {
  readonly otherNames: readonly string[];
  /** Marks of footnotes, such as `*678`: what they point to is not in the file. */
  readonly marks: readonly string[];
}

const MARK = /\*\s*\d+(?:\s*,\s*\d+)*/g;
const AKA =
  /^[,\s]*(?:a\.?k\.?a\.?|f\/?\.?k\.?\/?a\.?|also known as|(?:formerly|previously|now|currently) known as|formerly(?: operating as)?|currently doing business as|also doing business (?:as|under)|(?:also )?d\/?b\/?a)(?=[\s:[])[\s:]*/i;
const NO_NAME =
  /^(?:reg(?:\.|,|istration)|reg\s|tax\b|tin\b|cnpj\b|national id\b|id:|lic\.|and all entities|as a successor|[0-9A-Z]{15,}$)/i;
const OTHER_SCRIPT = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;

/** The text in brackets, each pair with the pairs inside it, and what stands outside of them. */
function parts(text: string): string[] {
  const found: string[] = [];
  let [depth, begin, outside] = [0, 0, ''];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(' && depth++ === 0) begin = at + 1;
    else if (text[at] === ')' && depth > 0 && --depth === 0) found.push(text.slice(begin, at));
    else if (depth === 0 && text[at] !== ')') outside += text[at];
  }
  return [outside, ...found].map((part) => part.trim()).filter((part) => part !== '');
}

function namesIn(part: string): string[] {
  const known = AKA.exec(part);
  const text = (known ? part.slice(known[0].length) : part).replace(/^\[(.*)\]$/, '$1').trim();
  if (NO_NAME.test(text) || !/\p{L}/u.test(text)) return [];
  const inner = parts(text);
  // `SBD Service (FKA …)` holds two names; `(集团)` inside a name is part of it.
  if (inner.slice(1).some((one) => AKA.test(one) || NO_NAME.test(one))) return inner.flatMap(namesIn);
  const split = known ? / and (?=[A-Z])/ : OTHER_SCRIPT.test(text) ? /, / : null;
  return split ? text.split(split).map((name) => name.trim()) : [text];
}

export function readFirmInfo(text: string): FirmInfo {
  const alone = /^\d{1,4}$/.test(text.trim());
  const marks = alone ? [text.trim()] : (text.match(MARK) ?? []).map((mark) => mark.replace(/\s/g, ''));
  const rest = alone ? '' : text.replace(MARK, ' ').replace(/\s+/g, ' ').trim().replace(/^,$/, '');
  const whole = rest.replace(/^,\s*/, '');
  // A name that ends in a place, `PKF ZAO (TAMBOV)`, is one; brackets around all of it are not part of it.
  const bare = /^[^()]+\([A-Z]+\)$/.test(whole);
  const names = bare ? [whole] : parts(whole).flatMap(namesIn);
  return { otherNames: [...new Set(names.filter((name) => name !== ''))], marks };
}
