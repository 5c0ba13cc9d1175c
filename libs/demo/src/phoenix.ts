import { CAST } from './cast.js';
import { idOf } from './chance.js';

/**
 * Somebody whose licence was revoked, and who applies again behind another name: the director written in another script, the old address
 * in another order, the old bank account. What the desk shows of it, nobody has to imagine.
 */
export const PHOENIX = {
  agencyId: CAST.newDawn.id,
  predecessorId: CAST.goldenGate.id,
  personId: idOf('phoenix/person'),
  appointmentId: idOf('phoenix/appointment'),
  branchId: idOf('phoenix/branch'),
  channelId: idOf('phoenix/channel'),
  /** `Omar Saleh`, as a clerk who reads Devanagari writes it. */
  director: 'ओमर सालेह',
} as const;

/** The address as another form would have it: `16 Ferry Lane, Miravel` is `Miravel, Ferry Lane 16`. */
export function otherwiseWritten(address: string): string {
  const [street = '', ...rest] = address.split(', ');
  const [number = '', ...words] = street.split(' ');
  return [...rest, `${words.join(' ')} ${number}`].join(', ');
}
