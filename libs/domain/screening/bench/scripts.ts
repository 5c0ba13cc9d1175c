import type { Chance } from './chance.js';

/**
 * Latin names written in other scripts, as clerks do it: the measurements' own tables, which the matcher does not know.
 * Letters in groups first; a space between letters and what they become.
 */
type Table = readonly (readonly [string, string])[];

const table = (text: string): Table =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('>'))
    .map(([from = '', to = '']) => [from, to] as const)
    .sort((a, b) => b[0].length - a[0].length);

const CYRILLIC = table(
  'shch>щ sh>ш ch>ч kh>х zh>ж ts>ц ya>я yu>ю ph>ф th>т ee>и oo>у a>а b>б c>к d>д e>е f>ф g>г h>х i>и j>дж k>к l>л m>м n>н o>о p>п q>к r>р s>с t>т u>у v>в w>в x>кс y>й z>з',
);
const GREEK = table(
  'sh>σ ch>τσ kh>χ th>θ ph>φ ee>ι oo>ου ou>ου a>α b>μπ c>κ d>ντ e>ε f>φ g>γκ h>χ i>ι j>τζ k>κ l>λ m>μ n>ν o>ο p>π q>κ r>ρ s>σ t>τ u>ου v>β w>ου x>ξ y>ι z>ζ',
);
const ARABIC = table(
  'sh>ش ch>تش kh>خ th>ث gh>غ ph>ف dh>ذ ee>ي oo>و ou>و aa>ا ai>اي a>ا b>ب c>ك d>د e> f>ف g>ج h>ه i>ي j>ج k>ك l>ل m>م n>ن o>و p>ب q>ق r>ر s>س t>ت u>و v>ف w>و x>كس y>ي z>ز',
);
/** The inherent vowel is not written. */
const DEVANAGARI = table(
  'sh>श ch>च kh>ख th>थ gh>घ ph>फ bh>भ dh>ध ee>ी oo>ू aa>ा ai>ै a> b>ब c>क d>द e>े f>फ g>ग h>ह i>ि j>ज k>क l>ल m>म n>न o>ो p>प q>क r>र s>स t>त u>ु v>व w>व x>क्स y>य z>ज़',
);
const INITIAL_VOWELS: Readonly<Record<string, string>> = { a: 'अ', e: 'ए', i: 'इ', o: 'ओ', u: 'उ' };

function written(word: string, rows: Table): string {
  let [rest, out] = [word, ''];
  while (rest !== '') {
    const row = rows.find(([from]) => rest.startsWith(from));
    out += row ? row[1] : rest.charAt(0);
    rest = rest.slice(row ? row[0].length : 1);
  }
  return out;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const digits = (text: string, zero: number): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

const WRITERS: readonly ((word: string) => string)[] = [
  (word) => capital(written(word, CYRILLIC)),
  (word) => capital(written(word, GREEK).replace(/σ$/, 'ς')),
  (word) => digits(written(/^[ae]/.test(word) ? `a${word.slice(1)}` : word, ARABIC).replace(/^ي(?=[^ا])/, 'إي'), 0x660),
  (word) => digits((INITIAL_VOWELS[word.charAt(0)] ?? '') + written(/^[aeiou]/.test(word) ? word.slice(1) : word, DEVANAGARI), 0x966), // prettier-ignore
];

/** The whole text in one other script. */
export function inAnotherScript(text: string, { pick }: Chance): string {
  const write = pick(WRITERS);
  return text
    .toLowerCase()
    .split(' ')
    .map((word) => write(word.replace(/[.,&']/g, '')))
    .join(' ');
}
