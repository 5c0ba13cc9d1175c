import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reference } from './layouts/index.js';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures');

export const readFixture = (file: string): Buffer => readFileSync(path.join(FIXTURES, file));

let reference: Reference | undefined;

/** What the reason codes of Canada's list mean, with the legal provision, as published beside it. */
export function readReference(): Reference {
  if (!reference) {
    const rows: Record<string, string>[] = parse(readFixture('ca_violation_reason_codes.csv'), {
      columns: true,
      bom: true,
    });
    reference = {
      reasons: new Map(
        rows.map(({ code = '', reason_en: text = '', provision = '' }) => [
          code,
          provision ? `${text} (${provision})` : text,
        ]),
      ),
    };
  }
  return reference;
}
