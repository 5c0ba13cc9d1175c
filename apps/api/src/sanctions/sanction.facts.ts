import type { Instant, LegalDay } from '@amparo/kernel';
import { SANCTION_RULES, type SanctionList, SANCTION_MEASURES } from '@amparo/sanctions';
import type { Transaction } from '../database/unit-of-work.js';

/** A sanction that a release of a list may publish, or publishes already: the entry as data. */
export interface ListableSanction {
  readonly sanctionId: string;
  /** Its number, which people see. */
  readonly number: string;
  readonly subject: {
    readonly kind: 'agency' | 'person' | 'principal' | 'channel';
    /** The agency or person of the home register. */
    readonly id: string | null;
    readonly name: string;
    readonly otherNames: readonly string[];
    readonly country: string | null;
    readonly address: string | null;
    readonly contacts: readonly { readonly kind: string; readonly value: string; readonly display: string }[];
  };
  readonly measure: string;
  readonly codes: readonly string[];
  readonly from: LegalDay;
  /** Last day (inclusive); null: indefinite, or until `until` is met. */
  readonly to: LegalDay | null;
  readonly until: string | null;
  readonly authority: string;
  readonly ground: string;
  readonly publicReason: string;
  readonly reviewRight: string;
  readonly decidedAt: Instant;
  readonly underAppeal: boolean;
  /** The appeal holds its effect back. */
  readonly stayed: boolean;
  /** Whether it is public already. */
  readonly listed: boolean;
  /** Who proposed and decided what the entry says: none of them may publish it. */
  readonly decidedBy: readonly string[];
}

const LISTABLE = SANCTION_MEASURES.filter((measure) => SANCTION_RULES[measure].listable);

/**
 * What a list of the home register should hold now: decided, not ended, its term not over. What an appeal holds back is not published for
 * the first time; where it is public already it stays, and says so. `now` may be an instant of the past: what the list should have held then.
 */
export function listableSanctions(
  tx: Pick<Transaction, 'query' | 'now'>,
  list: SanctionList,
): Promise<ListableSanction[]> {
  return tx.query<ListableSanction>(
    `select s.id as "sanctionId", s.number,
       jsonb_build_object('kind', case s.subject_kind when 'unlicensed' then 'channel' else s.subject_kind end, 'id', coalesce(s.agency_id, s.person_id),
         'name', s.name, 'otherNames', to_jsonb(s.other_names), 'country', s.country, 'address', s.address, 'contacts', s.contacts) as subject,
       s.measure, s.codes, (s.effective_at at time zone r.time_zone)::date as "from", s.until_on as "to", s.until_met as "until", a.name as authority,
       s.ground, s.public_reason as "publicReason", s.review_right as "reviewRight", s.decided_at as "decidedAt",
       s.status = 'appealed' and s.appeal_lodged_on <= ($3::timestamptz at time zone r.time_zone)::date as "underAppeal",
       coalesce(s.status = 'appealed' and s.stayed_at <= $3, false) as stayed, l.id is not null as listed,
       (select array_agg(distinct p::text) from unnest(array[s.proposed_by, s.decided_by, s.stayed_by, s.appeal_decided_by, s.end_proposed_by, s.end_decided_by]) p
         where p is not null) as "decidedBy"
     from sanction s join register r on r.role = 'home' join authority a on a.id = s.deciding_authority_id
       left join listing l on l.sanction_id = s.id and l.withdrawn_at is null
     where s.decided_at <= $3 and coalesce(s.ended_at > $3, s.status in ('decided', 'appealed', 'final')) and (s.subject_kind = 'unlicensed') = ($1 = 'unlicensed') and s.measure = any($2)
       and (s.until_on is null or s.until_on >= ($3::timestamptz at time zone r.time_zone)::date)
       and (l.id is not null or s.status <> 'appealed' or s.stayed_at is null or s.stayed_at > $3)
     order by s.number`,
    [list, LISTABLE, tx.now],
  );
}
