import { CASE_TEAMS, type DemoCaseTeam, REGISTER } from '@amparo/demo';
import { dayOf } from '@amparo/kernel';
import { lockWithPassphrase, newIdentity, seal } from '@amparo/sealing';
import type { Transaction } from '../database/unit-of-work.js';
import type { Credentials } from './accounts.seed.js';
import { insert, type Row } from './insert.queries.js';

/** Demo passwords are random and long: no guess is made dearer by more work, and every first start would wait for it. */
const DEMO_WORK_FACTOR = 12;

export const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

/** The demo's case teams with their keys: each officer's own is locked with the officer's demo password. Returns each team's public key. */
export async function seedCaseTeams(
  tx: Transaction,
  credentials: readonly Credentials[],
): Promise<ReadonlyMap<string, string>> {
  const recipients = new Map<string, string>();
  const teams: Row[] = [];
  const keys: Row[] = [];
  const shares: Row[] = [];
  for (const team of Object.values<DemoCaseTeam>(CASE_TEAMS)) {
    const { identity, recipient } = await newIdentity();
    recipients.set(team.id, recipient);
    teams.push({
      id: team.id,
      office_id: team.office.id,
      name: team.name,
      districts: team.districts,
      recipient,
      version: 2,
    });
    for (const member of [team.intake, team.officer, team.fellow]) {
      const password = credentials.find(({ username }) => username === member.username)?.password ?? '';
      const own = await newIdentity();
      const locked = await lockWithPassphrase(own.identity, password, DEMO_WORK_FACTOR);
      keys.push({ user_id: member.id, recipient: own.recipient, locked_identity: hex(locked) });
      shares.push({
        team_id: team.id,
        user_id: member.id,
        share: hex(await seal(identity, [own.recipient])),
        given_by: team.intake.id,
        given_on: dayOf(tx.now, REGISTER.timeZone),
      });
    }
  }
  await insert(tx, 'case_team', teams);
  await insert(tx, 'sealing_key', keys);
  await insert(tx, 'case_team_share', shares);
  return recipients;
}
