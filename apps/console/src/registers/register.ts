import type { Source } from '../records/Source.js';

export interface Register {
  readonly id: string;
  readonly role: 'home' | 'partner';
  readonly country: string;
  readonly names: Readonly<Record<string, string>>;
  readonly timeZone: string;
  readonly source: Source | null;
}
