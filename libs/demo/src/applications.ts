import { CAST } from './cast.js';

/** Firms that ask for an account, and applications that wait: what an officer finds on the first day. */
export const ACCOUNT_REQUESTS = [
  {
    number: 1,
    firmName: 'Harvest Gate Placement Ltd.',
    registrationNumber: 'C-31877',
    contactName: 'Nadia Ferrante',
    email: 'nadia@harvest-gate.example',
    language: 'es',
  },
] as const;

/** A firm that the public may object to, and what somebody says. */
export const NOTICED = {
  number: 3,
  agencyId: CAST.brightHarbour.id,
  class: 'domestic-work',
  content: {
    countries: ['AE', 'KW'],
    statement: 'We place domestic workers and pay all costs of their journey.',
    feeReference: 'FEE-2241',
  },
  days: 11,
  objection: {
    objector: null,
    contact: null,
    words: 'They kept my cousin’s passport for two months and gave it back only when she paid.',
  },
} as const;

export const APPLICATIONS = [
  {
    number: 2,
    agencyId: CAST.brightHarbour.id,
    kind: 'branch',
    content: {
      branches: [{ name: 'Tamris desk', address: '7 Ropewalk', district: 'Tamris' }],
      statement: 'Many workers from Tamris come to us, and the way is long.',
      feeReference: 'FEE-2207',
    },
  },
] as const;
