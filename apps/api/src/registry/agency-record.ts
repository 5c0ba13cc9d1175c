import type { AgencyName, AgencyRecord, Branch, ChannelRecord, Source } from '@amparo/verification';

interface Sourced {
  readonly source_name: string | null;
  readonly source_url: string | null;
  readonly source_on: string | null;
}

interface Part {
  readonly id: string;
  readonly agency_id: string;
}

interface NameRow extends Part {
  readonly name: string;
  readonly kind: AgencyName['kind'];
  readonly from_on?: string | null;
  readonly to_on?: string | null;
}

interface IdentifierRow extends Part {
  readonly scheme: string;
  readonly value: string;
  readonly ended_on?: string | null;
}

interface BranchRow extends Part {
  readonly address: string;
  readonly is_head_office: boolean;
  readonly name?: string | null;
  readonly district?: string | null;
  readonly from_on?: string | null;
  readonly to_on?: string | null;
}

/** An agency as its tables hold it, its parts under their tables' names; those of records merged into it among them. */
export interface AgencyRow extends Sourced {
  readonly id: string;
  readonly register_id: string;
  readonly country: string;
  readonly legal_name: string;
  readonly agency_name: readonly NameRow[];
  readonly agency_identifier: readonly IdentifierRow[];
  readonly branch: readonly BranchRow[];
}

/** A channel that nobody has confirmed yet. */
export interface NewChannelRow extends Part {
  readonly kind: ChannelRecord['kind'];
  readonly value: string;
  readonly display: string | null;
}

export const sourceOf = ({ source_name: name, source_url: url, source_on: date }: Sourced): Source | null =>
  name === null ? null : ({ name, url: url ?? '', date } as Source);

/** By the first of these keys in which two differ; nothing comes before any text. */
const by =
  <T>(...keys: readonly ((one: T) => string)[]) =>
  (a: T, b: T): number => {
    const differing = keys.find((key) => key(a) !== key(b));
    return differing === undefined ? 0 : differing(a) < differing(b) ? -1 : 1;
  };

const nameOf = ({ name, kind, from_on: from = null, to_on: to = null }: NameRow) => ({ name, kind, from, to });
const LAST = '9999-12-31';

/** The one place that says what of an agency is public: the legal name of a merged record is one more name, its head office a branch. */
export function agencyRecordOf(row: AgencyRow): AgencyRecord {
  const isOwn = ({ agency_id: id }: Part): boolean => id === row.id;
  const names = row.agency_name.map((name) =>
    name.kind === 'legal' && !isOwn(name) ? { ...name, kind: 'trading' as const } : name,
  );
  const identifiers = row.agency_identifier.filter(({ ended_on: ended }) => (ended ?? null) === null);
  const branches = row.branch.map((branch) => ({ ...branch, is_head_office: branch.is_head_office && isOwn(branch) }));
  return {
    id: row.id,
    register: row.register_id,
    country: row.country,
    legalName: row.legal_name,
    names: names
      .sort(
        by(
          ({ kind }) => kind,
          ({ name }) => name,
          ({ id }) => id,
        ),
      )
      .map(nameOf) as AgencyName[],
    identifiers: [
      ...new Map(identifiers.map(({ scheme, value }) => [`${scheme} ${value}`, { scheme, value }])).values(),
    ].sort(
      by(
        ({ scheme }) => scheme,
        ({ value }) => value,
      ),
    ),
    branches: branches
      .sort(
        by(
          ({ is_head_office: isHead }) => (isHead ? '0' : '1'),
          ({ from_on: from }) => from ?? LAST,
          ({ id }) => id,
        ),
      )
      .map(
        ({ id, name = null, address, district = null, is_head_office: isHeadOffice, from_on: from, to_on: to }) =>
          ({ id, name, address, district, isHeadOffice, from: from ?? null, to: to ?? null }) as Branch,
      ),
    source: sourceOf(row),
  };
}

export const newChannelRecordOf = ({
  id,
  agency_id: agencyId,
  kind,
  value,
  display,
}: NewChannelRow): ChannelRecord => ({
  id,
  agencyId,
  kind,
  value,
  display,
  confirmedOn: null,
  confirmedBy: null,
});
