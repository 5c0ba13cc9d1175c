/** A made-up name taken apart: the agency's own words, the words of its trade, the legal form. */
const FORMS = {
  'Co., Ltd.': ['Company Limited', 'Co Ltd', 'Ltd', ''],
  'Pvt. Ltd.': ['Private Limited', 'Private Ltd', 'Ltd', ''],
  'Ltd.': ['Limited', 'Company Limited', ''],
  Limited: ['Ltd.', 'Co., Ltd.', ''],
};
const TRADES = {
  'Recruiting Agency': ['Recruitment', 'Recruiting', 'Recruitment Agency', 'Recruitment Agencies'],
  'Employment Services': ['Employment', 'Employment Service', 'Employment Agency'],
  'Human Resources': ['Human Resource', 'Resources', 'HR'],
  International: ['Intl', "Int'l", 'Internationals'],
  Manpower: ['Man Power', 'Manpower Services', 'Man-power'],
  Overseas: ['Oversea', 'Over Seas', 'Overseas Services'],
  Travels: ['Travel', 'Travels Agency'],
  Trading: ['Traders', 'Trade'],
};

const endOf = (text, ends) => ends.find((end) => text.endsWith(` ${end}`)) ?? '';
const without = (text, end) => (end === '' ? text : text.slice(0, -end.length - 1));

export function partsOf(name) {
  const form = endOf(name, Object.keys(FORMS));
  const trade = endOf(without(name, form), Object.keys(TRADES));
  return { own: without(without(name, form), trade).split(' '), trade, form };
}

const written = (...parts) => parts.flat().filter(Boolean).join(' ');
const put = (list, at, item) => list.map((one, place) => (place === at ? item : one));
const numbersTo = (n) => Array.from({ length: n }, (_, at) => at);
const pick = (list, draw) => list[Math.floor(draw() * list.length)];

const NEIGHBOURS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const beside = (letter) => {
  const row = NEIGHBOURS.find((keys) => keys.includes(letter)) ?? '';
  const at = row.indexOf(letter);
  return row[at + 1] ?? row[at - 1] ?? letter;
};

/** Slips of the hand at one letter (Damerau 1964: nine of ten errors are one of the like). */
const SLIPS = {
  missing: (word, at) => word.slice(0, at) + word.slice(at + 1),
  doubled: (word, at) => word.slice(0, at) + word[at] + word.slice(at),
  swapped: (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
  keyboard: (word, at) => word.slice(0, at) + beside(word[at]) + word.slice(at + 1),
};
/** The first letter is the one that people get right. */
const slipIn = (word, slip, draw) => slip(word, 1 + Math.floor(draw() * (word.length - 1)));

const oneSlip =
  (slip) =>
  ({ own, trade, form }, draw) => {
    const at = pick(numbersTo(own.length), draw);
    return written(put(own, at, slipIn(own[at], slip, draw)), trade, form);
  };

function twoSlips({ own, trade, form }, draw) {
  const words = [...own, ...trade.split(' ')];
  const first = pick(numbersTo(own.length), draw);
  const second = pick(
    numbersTo(words.length).filter((at) => at !== first),
    draw,
  );
  const slipped = [first, second].reduce(
    (all, at) => put(all, at, slipIn(all[at], pick(Object.values(SLIPS), draw), draw)),
    words,
  );
  return written(slipped, form);
}

function otherOrder({ own, trade, form }, draw) {
  const words = [...own, ...trade.split(' ')];
  const from = 1 + Math.floor(draw() * (words.length - 1));
  return written(words.slice(from), words.slice(0, from), form);
}

/** Any word but the longest of its own: without that, hardly anybody could say whom it means. */
function oneLeftOut({ own, trade, form }, draw) {
  const words = [...own, ...trade.split(' ')];
  const longest = own.reduce((best, word, at) => (word.length > own[best].length ? at : best), 0);
  const left = pick(
    numbersTo(words.length).filter((at) => at !== longest),
    draw,
  );
  return written(
    words.filter((_, at) => at !== left),
    form,
  );
}

function joined({ own, trade, form }, draw) {
  const words = [...own, ...trade.split(' ')];
  const at = pick(numbersTo(words.length - 1), draw);
  return written(words.slice(0, at), words[at] + words[at + 1].toLowerCase(), words.slice(at + 2), form);
}

/** As ears and transliterations take one for the other. */
const SOUNDS = [
  { sound: /kh/g, as: 'k' },
  { sound: /sh/g, as: 's' },
  { sound: /th/g, as: 't' },
  { sound: /y/g, as: 'i' },
  { sound: /w/g, as: 'v' },
  { sound: /z/g, as: 's' },
  { sound: /f/g, as: 'ph' },
  { sound: /k(?!h)/g, as: 'c' },
  { sound: /o/g, as: 'u' },
  { sound: /i/g, as: 'ee' },
  { sound: /e/g, as: 'ae' },
  { sound: /a(?=.)/g, as: 'ah' },
];

function asHeard({ own, trade, form }, draw) {
  const said = own.join(' ');
  const { sound, as } = pick(
    SOUNDS.filter((one) => said.search(one.sound) >= 0),
    draw,
  );
  return written(said.replace(sound, as), trade, form);
}

/** How people write a name. Each kind takes the parts of one, and writes what is asked. */
export const KINDS = {
  asListed: { title: 'as it is', write: ({ own, trade, form }) => written(own, trade, form) },
  missing: { title: 'one letter missing', write: oneSlip(SLIPS.missing) },
  doubled: { title: 'one letter doubled', write: oneSlip(SLIPS.doubled) },
  swapped: { title: 'two neighbours swapped', write: oneSlip(SLIPS.swapped) },
  keyboard: { title: 'the key beside', write: oneSlip(SLIPS.keyboard) },
  two: { title: 'two slips in two words', write: twoSlips },
  order: { title: 'words in another order', write: otherOrder },
  leftOut: { title: 'one word left out', write: oneLeftOut },
  joined: { title: 'two words as one', write: joined },
  form: {
    title: 'another legal form or none',
    write: ({ own, trade, form }, draw) => written(own, trade, pick(FORMS[form] ?? ['Ltd.', 'Co., Ltd.'], draw)),
  },
  trade: {
    title: 'another word of the trade',
    write: ({ own, trade, form }, draw) => written(own, pick(TRADES[trade], draw), form),
  },
  heard: { title: 'as it sounds', write: asHeard },
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Where several bear the same words, nobody can say who is meant. */
function alone(agencies) {
  const counts = new Map();
  const keys = agencies.map(({ name }) => partsOf(name).own.join(' '));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return agencies.filter((_, at) => counts.get(keys[at]) === 1);
}

/**
 * So many questions of each kind, one of each in turn, no text twice: an answer may be kept for whoever asks next. Of `{ id, name }` those
 * are asked for whose own words nobody else has. The same for the same agencies and seed.
 */
export function mistakenNames(agencies, perKind, seed = 23) {
  const draw = numbersFrom(seed);
  const known = alone(agencies);
  const asked = new Set();
  const questions = [];
  for (let turn = 0; turn < perKind; turn += 1)
    for (const [kind, { write }] of Object.entries(KINDS))
      for (let isNew = false; !isNew;) {
        const { id, name } = pick(known, draw);
        const query = write(partsOf(name), draw);
        isNew = !asked.has(query) && (kind === 'asListed' || query !== name);
        if (isNew) questions.push({ kind, query, id });
        asked.add(query);
      }
  return questions;
}
