import { CHANNEL_FORMS } from '@amparo/registry';
import type { RespondentAsTold } from './lodging.requests.js';

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

/** The form in which a respondent's contact is searched: a phone by its digits, a page as the register compares pages. */
export function contactForm({
  contact,
  contactKind,
}: Pick<RespondentAsTold, 'contact' | 'contactKind'>): string | null {
  if (!contact || !contactKind) return null;
  if (contactKind === 'phone') return contact.normalize('NFKC').replace(/\D/g, '') || plain(contact);
  if (contactKind === 'name') return plain(contact);
  return CHANNEL_FORMS[contactKind](contact) ?? plain(contact);
}
