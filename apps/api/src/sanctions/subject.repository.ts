import { VIOLATION_CODES } from '@amparo/complaints';
import { type FieldError, Refusal } from '@amparo/kernel';
import { refuseSanction, SANCTION_RULES } from '@amparo/sanctions';
import type { Transaction } from '../database/unit-of-work.js';
import { inspectionFindings } from '../inspections/index.js';
import { contactForm } from '../registry/index.js';
import type { ProposeSanction, SanctionContent } from './sanction.requests.js';

export interface Subject {
  readonly agencyId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly country: string | null;
  readonly address: string | null;
  readonly contacts: readonly { readonly kind: string; readonly value: string; readonly display: string }[];
}

const wrong = (field: string, code: string): FieldError => ({ pointer: `/${field}`, code, params: { field } });

function refuseFields(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new Refusal('request.invalid', 'invalid', {}, errors);
}

/** Which fields name the one concerned, by kind; the others have no business in the request. */
const TOLD_BY: Readonly<Record<ProposeSanction['subjectKind'], readonly (keyof ProposeSanction)[]>> = {
  agency: ['agencyId'],
  person: ['personId'],
  principal: ['name', 'country', 'address'],
  unlicensed: ['name', 'country', 'address', 'contacts'],
};
const ALL = ['agencyId', 'personId', 'name', 'country', 'address', 'contacts'] as const;

function checkTold(body: ProposeSanction): void {
  const { subjectKind: kind, name, contacts = [] } = body;
  const errors = ALL.filter((field) => body[field] !== undefined && !TOLD_BY[kind].includes(field)).map((field) =>
    wrong(field, 'sanction.subject.not-taken'),
  );
  const needed = ({ agency: 'agencyId', person: 'personId', principal: 'name' } as const)[kind as 'agency'];
  if (needed && body[needed] === undefined) errors.push(wrong(needed, 'sanction.terms.needed'));
  if (kind === 'unlicensed' && !name && contacts.length === 0) errors.push(wrong('name', 'sanction.subject.how-known'));
  refuseFields(errors);
}

const UNKNOWN = { otherNames: [], country: null, address: null, contacts: [], agencyId: null, personId: null };

interface Registered {
  readonly name: string;
  readonly others: readonly string[];
  readonly role: string;
  readonly country: string | null;
}

const AGENCY = `select a.legal_name as name, a.country, r.role,
    array(select n.name from agency_name n where n.agency_id = a.id and n.name <> a.legal_name order by n.name) as others
  from agency a join register r on r.id = a.register_id where a.id = $1`;
const PERSON = `select p.name, null as country, p.other_names as others, r.role from person p join register r on r.id = p.register_id where p.id = $1`;

/** Somebody the register knows; only its own can be sanctioned here. */
async function registered(tx: Transaction, kind: 'agency' | 'person', id: string): Promise<Subject> {
  const [row] = await tx.query<Registered>(kind === 'agency' ? AGENCY : PERSON, [id]);
  if (!row) throw new Refusal('request.invalid', 'invalid', {}, [wrong(`${kind}Id`, `sanction.${kind}-unknown`)]);
  if (row.role !== 'home') refuseSanction('sanction.partner-register');
  return { ...UNKNOWN, [`${kind}Id`]: id, name: row.name, otherNames: row.others, country: row.country };
}

export const subjectOfAgency = (tx: Transaction, agencyId: string): Promise<Subject> =>
  registered(tx, 'agency', agencyId);

/** Who it is against: as the register knows them, or as the proposal tells. */
export async function subjectOf(tx: Transaction, body: ProposeSanction, homeCountry: string): Promise<Subject> {
  checkTold(body);
  const { subjectKind: kind } = body;
  if (kind === 'agency') return subjectOfAgency(tx, body.agencyId ?? '');
  if (kind === 'person') return registered(tx, 'person', body.personId ?? '');
  const contacts = (body.contacts ?? []).map(({ kind: way, value }, index) => {
    const form = contactForm(way, value, homeCountry);
    if (!form) refuseFields([wrong(`contacts/${index}/value`, `channel.not-a-${way}`)]);
    return { kind: way, value: form?.value ?? '', display: form?.display ?? '' };
  });
  const name = body.name?.trim() || contacts[0]?.display || '';
  return { ...UNKNOWN, name, contacts, country: body.country ?? null, address: body.address ?? null };
}

/** The licences it touches: those named, which must be the agency's, or an agency's of the person; of an agency, all where none is named. */
export async function licencesOf(
  tx: Transaction,
  { measure, licenceIds }: Pick<SanctionContent, 'measure' | 'licenceIds'>,
  { agencyId, personId }: Pick<Subject, 'agencyId' | 'personId'>,
): Promise<string[]> {
  if (SANCTION_RULES[measure].licence === null || (licenceIds === undefined && agencyId === null))
    return licenceIds ?? [];
  const rows = await tx.query<{ id: string }>(
    `select l.id from licence l where (l.agency_id in (select records_of($1)) or l.agency_id in (select records_of(t.agency_id) from appointment t where t.person_id = $2))
       and ($3::uuid[] is null and l.status not in ('applicant', 'refused', 'void', 'barred') or l.id = any($3::uuid[])) order by l.id`,
    [agencyId, personId, licenceIds ?? null],
  );
  if (licenceIds !== undefined && rows.length !== licenceIds.length)
    refuseFields([wrong('licenceIds', 'sanction.licence-unknown')]);
  return rows.map(({ id }) => id);
}

/**
 * What was violated: the codes told, or where none is told, those of the findings it rests on. Findings must be of the one concerned, from
 * reports that another person passed, of the officer's own office.
 */
export async function violationsOf(
  tx: Transaction,
  { codes, findingIds = [] }: Pick<SanctionContent, 'codes' | 'findingIds'>,
  { agencyId }: Pick<Subject, 'agencyId'>,
): Promise<string[]> {
  const unknown = codes?.find((code) => !(VIOLATION_CODES as readonly string[]).includes(code));
  if (unknown !== undefined) refuseFields([{ ...wrong('codes', 'sanction.code-unknown'), params: { code: unknown } }]);
  if (findingIds.length === 0) return codes ?? [];
  const findings = (await inspectionFindings(tx, findingIds)).filter(
    (finding) => finding.agencyId === agencyId && [null, finding.officeId].includes(tx.actor.officeId),
  );
  if (findings.length !== findingIds.length) refuseFields([wrong('findingIds', 'sanction.finding-unknown')]);
  return codes?.length ? codes : [...new Set(findings.flatMap(({ violations }) => violations))];
}
