import type { Language } from '@amparo/messages';
import type { Reader } from './application.repository.js';

/**
 * Where an agency is written to, and in which language: as those who act for it asked for their accounts; of an agency whose accounts
 * were given otherwise, its confirmed official addresses.
 */
export const contactsOf = (tx: Reader, agencyId: string): Promise<{ email: string; language: Language }[]> =>
  tx.query(
    `with own as (
       select distinct r.email, r.language from account_request r join user_account u on u.id = r.user_id
       where u.agency_id = $1 and u.disabled_at is null)
     select email, language from own
     union all
     select c.value, 'en' from channel c
     where c.agency_id = $1 and c.kind = 'email' and c.confirmed_on is not null and c.withdrawn_at is null and not exists (select from own)
     order by 1`,
    [agencyId],
  );
