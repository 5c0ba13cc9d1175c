import { REPORTED } from '@amparo/inspections';
import type { Actor } from '../http/request-context.js';

export interface Scope {
  /** SQL about `inspection i`; `$1` is the parameter. */
  readonly where: string;
  readonly parameter: string | null;
}

const reported = REPORTED.map((status) => `'${status}'`).join(', ');

/** Which inspections a person may see at all: any other is answered like one that does not exist. */
export function scopeOf({ id, role, officeId, authorityId, agencyId }: Actor): Scope {
  if (role === 'auditor') return { where: '$1::uuid is null', parameter: null };
  if (role === 'inspector') return { where: `i.inspector_id = $1 and i.status <> 'planned'`, parameter: id };
  if (role === 'agency') return { where: `i.agency_id = $1 and i.status in (${reported})`, parameter: agencyId };
  if (role === 'licensing_officer' || role === 'sanction_officer')
    return officeId
      ? { where: 'i.office_id = $1', parameter: officeId }
      : { where: 'i.office_id in (select id from office where authority_id = $1)', parameter: authorityId };
  return { where: 'false and $1::uuid is null', parameter: null };
}
