import type { Instant } from '@amparo/kernel';
import { refuseRegistry, type Version } from '@amparo/registry';
import type { AgencyRecord, ChannelRecord, PersonRecord } from '@amparo/verification';
import type { Transaction } from '../database/unit-of-work.js';
import type { AgencyAnswer } from './agency.responses.js';

type Reader = Pick<Transaction, 'query'>;
type Log<R> = readonly Version<R>[];

/** Versions of records in the order in which the register wrote them, up to an instant (exclusive; null: all). */
async function logsOf<R>(
  tx: Reader,
  kind: 'agency' | 'person' | 'channel',
  ids: readonly string[],
  before: Instant | null,
): Promise<ReadonlyMap<string, Log<R>>> {
  const rows = await tx.query<Version<R> & { id: string }>(
    `select record_id as id, iso(at) as at, record::json as record from feed_entry
     where kind = '${kind}' and record_id = any($1) and ($2::timestamptz is null or at < $2) order by position`,
    [ids, before],
  );
  return new Map(ids.map((id) => [id, rows.filter((row) => row.id === id)]));
}

/** What the rows of an agency tell beside what its page shows. */
export interface AgencyRows {
  readonly timeZone: string;
  readonly registerRole: 'home' | 'partner';
  readonly began: Instant;
  /** Also those that ended: no later version of the record holds them. */
  readonly identifiers: readonly { readonly scheme: string; readonly value: string; readonly endedOn: string | null }[];
}

export async function agencyRows(tx: Reader, agencyId: string): Promise<AgencyRows> {
  const [row] = await tx.query<AgencyRows>(
    `select r.time_zone as "timeZone", r.role as "registerRole", iso(a.created_at) as began,
       coalesce((select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value, 'endedOn', i.ended_on) order by i.scheme, i.value)
         from agency_identifier i where i.agency_id = a.id), '[]') as identifiers
     from agency a join register r on r.id = a.register_id where a.id = $1`,
    [agencyId],
  );
  return row ?? refuseRegistry('agency.missing');
}

export interface AgencyLogs {
  readonly agency: Log<AgencyRecord>;
  readonly channels: ReadonlyMap<string, Log<ChannelRecord>>;
  readonly persons: ReadonlyMap<string, Log<PersonRecord>>;
  readonly personsBegan: ReadonlyMap<string, Instant>;
}

/** What the feed said of an agency, of its channels and of its persons: it is never changed, only added to. */
export async function agencyLogs(
  tx: Reader,
  { id, channels, appointments }: AgencyAnswer,
  before: Instant | null,
): Promise<AgencyLogs> {
  const channelIds = channels.map((channel) => channel.id);
  const personIds = [...new Set(appointments.map(({ personId }) => personId))];
  const persons = await tx.query<{ id: string; began: Instant }>(
    'select id, iso(created_at) as began from person where id = any($1::uuid[])',
    [personIds],
  );
  return {
    agency: (await logsOf<AgencyRecord>(tx, 'agency', [id], before)).get(id) ?? [],
    channels: await logsOf<ChannelRecord>(tx, 'channel', channelIds, before),
    persons: await logsOf<PersonRecord>(tx, 'person', personIds, before),
    personsBegan: new Map(persons.map((person) => [person.id, person.began])),
  };
}
