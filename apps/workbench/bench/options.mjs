import { PlainError } from '../src/plain.mjs';

/** The parts of the bench, in the order they run. */
export const PARTS = [
  'names',
  'search',
  'screening',
  'codes',
  'index',
  'checks',
  'suspension',
  'feed',
  'lists',
  'export',
  'import',
];

const DEFAULTS = { sizes: [10_000, 100_000, 1_000_000], rounds: 5, seconds: 4, suspensions: 1_000, changes: 2_000 };

const HELP = `npm run bench -- [parts] [flags]
  ${PARTS.join(' ')}   only these parts
  --only names,index   the same
  --sizes 10000,100000   agencies in the generated registers (${DEFAULTS.sizes.join(', ')})
  --rounds 5             interleaved rounds of checks and lists for each size
  --seconds 4            of load on each server in a round
  --suspensions 1000     in each round: with one portal, with four, and with four whose connections are cut
  --changes 2000         changes by each of sixteen writers in the feed under kills
A register of a million agencies takes about 6 GB in the folder for temporary files (TMPDIR) and 4 GB of memory.`;

const positive = (name, text) => {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new PlainError(`--${name} is "${text}": it must be a whole number above 0.`);
};

const parts = (text) => {
  const asked = text.split(',');
  const unknown = asked.find((part) => !PARTS.includes(part));
  if (unknown === undefined) return PARTS.filter((part) => asked.includes(part));
  throw new PlainError(`--only ${unknown}: the parts are ${PARTS.join(', ')}.`);
};

const READ = {
  only: parts,
  sizes: (text) => text.split(',').map((size) => positive('sizes', size)),
  rounds: (text) => positive('rounds', text),
  seconds: (text) => positive('seconds', text),
  suspensions: (text) => positive('suspensions', text),
  changes: (text) => positive('changes', text),
};

/** What was asked for, or null after the help was shown. */
export function readOptions(args, say = console.log) {
  const options = { only: PARTS, ...DEFAULTS };
  const asked = args.findIndex((arg) => arg.startsWith('-'));
  const named = asked === -1 ? args : args.slice(0, asked);
  if (named.length > 0) options.only = parts(named.join(','));
  const words = args.slice(named.length).flatMap((arg) => arg.split(/=(.*)/s).slice(0, arg.includes('=') ? 2 : 1));
  for (let at = 0; at < words.length; at += 2) {
    const [flag, value] = [words[at].replace(/^--/, ''), words[at + 1]];
    if (flag === 'help' || flag === '-h') {
      say(HELP);
      return null;
    }
    if (!READ[flag] || value === undefined) throw new PlainError(`${words[at]} is not understood here.\n${HELP}`);
    options[flag] = READ[flag](value);
  }
  return options;
}
