import { dayOf } from '@amparo/kernel';
import type { Transaction } from '../database/unit-of-work.js';
import { settingOn } from '../settings/index.js';
import { homeTimeZone } from './vetting.repository.js';

export interface StandsElsewhere {
  readonly person: string;
  readonly agency: string;
}

/** The classes, of those given, in which a person may stand in one agency at a time. */
async function exclusiveClasses(tx: Transaction, classes: readonly string[]): Promise<string[]> {
  const { value } = await settingOn(tx, 'licence-classes', dayOf(tx.now, await homeTimeZone(tx)));
  return value.filter(({ code, onePersonOneAgency }) => onePersonOneAgency && classes.includes(code)).map(({ code }) => code); // prettier-ignore
}

const OPEN = (appointment: string): string =>
  `(${appointment}.to_on is null or ${appointment}.to_on > $2::timestamptz)`;

/** Somebody of the agency who stands in another that holds a licence of the class as well, where the rule says one agency. */
export async function personElsewhere(
  tx: Transaction,
  agencyId: string,
  licenceClass: string,
): Promise<StandsElsewhere | null> {
  const classes = await exclusiveClasses(tx, [licenceClass]);
  const [row] = await tx.query<StandsElsewhere>(
    `select p.name as person, b.legal_name as agency
     from appointment t join appointment o on o.person_id = t.person_id and going_on(o.agency_id) <> going_on(t.agency_id) and ${OPEN('o')}
     join licence_in_force f on f.agency_id = going_on(o.agency_id) and f.class = any($3) and f.during @> $2::timestamptz
     join person p on p.id = t.person_id join agency b on b.id = o.agency_id
     where t.agency_id = $1 and ${OPEN('t')} order by p.name limit 1`,
    [agencyId, tx.now, classes],
  );
  return row ?? null;
}

/** Another agency in which the person stands, and that holds a licence of a class that this one holds as well. */
export async function agencyBeside(tx: Transaction, personId: string, agencyId: string): Promise<string | null> {
  const held = await tx.query<{ class: string }>(
    'select class from licence_in_force where agency_id = going_on($1) and during @> $2::timestamptz',
    [agencyId, tx.now],
  );
  if (held.length === 0) return null;
  const classes = await exclusiveClasses(tx, held.map((one) => one.class)); // prettier-ignore
  const [row] = await tx.query<{ agency: string }>(
    `select b.legal_name as agency from appointment o
     join licence_in_force f on f.agency_id = going_on(o.agency_id) and f.class = any($4) and f.during @> $2::timestamptz
     join agency b on b.id = o.agency_id where o.person_id = $1 and going_on(o.agency_id) <> going_on($3) and ${OPEN('o')} limit 1`,
    [personId, tx.now, agencyId, classes],
  );
  return row?.agency ?? null;
}
