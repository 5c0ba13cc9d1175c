import { readPicture } from '../src/credentials/script/picture.js';
import { FakeCredentials } from '../test/fake-credentials.js';
import { makeKey } from '../test/feed-key.js';
import { photographed } from '../test/photographs.js';

interface Asked {
  readonly seed: number;
  readonly pictures: number;
}
const { seed, pictures } = JSON.parse(process.argv[2] ?? '{}') as Asked;
const credentials = new FakeCredentials(makeKey());
const NAMES = [
  'Harbour Bridge Manpower',
  'Bright Harbour of Vellamar Overseas Employment Private Limited',
  'บริษัท จัดหางาน สยามแรงงานสัมพันธ์ระหว่างประเทศ จำกัด',
];

let state = seed;
const draw = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
let read = 0;
let wrong = 0;
let ms = 0;
let longest = 0;
for (let at = 0; at < pictures; at++) {
  const holder = NAMES[at % NAMES.length];
  const token = credentials.token({ number: `XA-REC-${1000 + at}`, holder, index: Math.floor(draw() * 131_072) });
  const text = `https://register.example/q/${token}`;
  longest = Math.max(longest, token.length);
  const picture = await photographed(text, { degrees: (draw() * 2 - 1) * 15, blur: draw() * 2 });
  const began = performance.now();
  const found = readPicture(picture);
  ms += performance.now() - began;
  if (found === text) read += 1;
  else if (found !== undefined) wrong += 1;
}
process.send?.({ pictures, read, wrong, longest, ms: ms / pictures });
