import type { LegalDay } from '@amparo/kernel';
import type { SettingKind, Settings } from '@amparo/licensing';
import type { Transaction } from '../database/unit-of-work.js';

export interface SettingVersion<K extends SettingKind> {
  readonly id: string;
  readonly version: number;
  readonly value: Settings[K];
}

/** The version of a setting that holds on a day. */
export async function settingOn<K extends SettingKind>(
  tx: Pick<Transaction, 'query'>,
  kind: K,
  day: LegalDay,
): Promise<SettingVersion<K>> {
  const [row] = await tx.query<SettingVersion<K>>(
    `select id, version, value from setting_version where kind = $1 and effective_from <= $2 order by effective_from desc, version desc limit 1`,
    [kind, day],
  );
  if (!row) throw new Error(`no version of the setting ${kind} holds on ${day}`);
  return row;
}

/** Which versions of these settings hold on a day: what is decided on it keeps them. */
export async function settingsOn(
  tx: Pick<Transaction, 'query'>,
  kinds: readonly SettingKind[],
  day: LegalDay,
): Promise<Readonly<Record<string, number>>> {
  const rows = await tx.query<{ kind: string; version: number }>(
    `select distinct on (kind) kind, version from setting_version where kind = any($1) and effective_from <= $2
     order by kind, effective_from desc, version desc`,
    [kinds, day],
  );
  return Object.fromEntries(rows.map(({ kind, version }) => [kind, version]));
}
