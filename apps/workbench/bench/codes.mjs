import path from 'node:path';
import { step } from '../src/plain.mjs';
import { resultOf } from './children.mjs';

/** As a cheap telephone takes them: 300 pixels wide, turned by up to 15°, blurred by up to 2 pixels, JPEG of quality 40. */
const PICTURES = { seed: 4_711, pictures: 1_000 };

/** How many codes of licences are read from pictures. */
export const measureCodes = ({ home, programs, say = console.log }) =>
  step(
    `Reading ${PICTURES.pictures.toLocaleString('en')} pictures of codes`,
    () => resultOf(programs('read-codes'), PICTURES, { log: path.join(home, 'codes.log') }),
    say,
  );
