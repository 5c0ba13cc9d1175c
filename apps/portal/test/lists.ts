import { createHash } from 'node:crypto';
import type { ListingRecord, ListRecord, ReleaseRecord } from '@amparo/verification';
import type { FakeRegister } from './fake-register.js';

const SOURCE = { name: 'The World Bank', url: 'https://www.worldbank.org/', date: '2025-01-07' };

export const someListing = (id: string, name: string, more: Partial<ListingRecord> = {}): ListingRecord => ({
  id,
  register: 'WB',
  list: 'debarred-firms',
  subject: { kind: 'principal', name, nameCut: false, otherNames: [], country: 'CN', address: null },
  measure: 'Debarment',
  reasons: [{ code: '', text: 'Fraudulent Practice' }],
  from: '2024-01-01',
  to: null,
  until: null,
  remark: null,
  source: SOURCE,
  ...more,
});

export const homeListing = (id: string, name: string, more: Partial<ListingRecord> = {}): ListingRecord =>
  someListing(id, name, {
    register: 'XA',
    list: 'debarred',
    subject: { kind: 'agency', id: 'a-golden', name, nameCut: false, otherNames: [], country: 'XA', address: null },
    measure: 'debarment',
    reasons: [{ code: 'FEE-OVER', text: 'FEE-OVER' }],
    source: null,
    decision: {
      number: 'XA-2026-000007-K',
      authority: 'Ministry of Labour',
      decidedAt: '2026-02-01T06:00:00.000Z',
      ground: 'Act 12, section 31',
      publicReason: 'Took fees from 41 workers.',
      reviewRight: 'Appeal within 35 days.',
      underAppeal: false,
      stays: [],
      ended: null,
    },
    ...more,
  });

const list = (id: string, more: Partial<ListRecord>): ListRecord => ({
  ...{ id, register: 'XA', list: id, names: { en: id }, source: null, release: null },
  ...more,
});

export const FILES = { 'list.csv': '"reference"\r\n', 'list.json': '{"list":"debarred"}\n', 'manifest.json': '{}\n' };

export function release(number: number, files: Readonly<Record<string, string>> = FILES): ReleaseRecord {
  return {
    id: `debarred/${number}`,
    register: 'XA',
    list: 'debarred',
    number,
    publishedAt: '2026-02-03T06:00:00.000Z',
    authority: 'Ministry of Labour',
    leafIndex: 40 + number,
    entries: 1,
    manifestSha256: 'ab'.repeat(32),
    previous: number === 1 ? null : 'cd'.repeat(32),
    changes: [
      {
        change: 'added',
        reference: 'XA-2026-000007-K',
        name: 'Golden Path Overseas',
        reason: 'Took fees from 41 workers.',
      },
      { change: 'removed', reference: 'XA-2026-000003-Q', name: 'Old Lantern Jobs', reason: 'Its last day is over.' },
    ],
    files: Object.entries(files).map(([name, content]) => ({
      name,
      sha256: createHash('sha256').update(content).digest('hex'),
      length: Buffer.byteLength(content),
    })),
  };
}

/** Two lists of the register's own, one of a partner's with sixty entries. */
export function fillLists(fake: FakeRegister): void {
  fake.put('register', {
    ...{
      id: 'WB',
      role: 'partner',
      country: '001',
      names: { en: 'World Bank: debarred firms' },
      timeZone: 'UTC',
      source: SOURCE,
    },
  });
  fake.put(
    'list',
    list('debarred', { names: { en: 'Debarred', es: 'Inhabilitados', ar: 'الممنوعون من العمل' }, release: 2 }),
  );
  fake.put('list', list('unlicensed', { names: { en: 'Recruiting without a licence' } }));
  fake.put(
    'list',
    list('world-bank', {
      register: 'WB',
      list: 'debarred-firms',
      names: { en: 'World Bank: debarred firms' },
      source: SOURCE,
    }),
  );
  fake.put('listing', homeListing('home-1', 'Golden Path Overseas'));
  fake.put('listing', homeListing('home-2', 'Old Lantern Jobs', { from: '2020-01-01', to: '2022-01-01' }));
  for (let n = 1; n <= 60; n += 1)
    fake.put('listing', someListing(`wb-${n}`, `Firm number ${String(n).padStart(2, '0')} Construção`));
  fake.put(
    'listing',
    someListing('wb-cut', 'Hebei Construction Group Corporation Limited Highway And Maintenance Bra', {
      subject: {
        kind: 'principal',
        name: 'HEBEI CONSTRUCTION GROUP CORPORATION LIMITED HIGHWAY AND MAINTENANCE BRA',
        nameCut: true,
        otherNames: ['河北建设集团'],
        country: 'CN',
        address: null,
      },
    }),
  );
  for (const number of [1, 2]) {
    fake.put('release', release(number));
    for (const [name, content] of Object.entries(FILES))
      fake.files.set(`/lists/debarred/releases/${number}/${name}`, content);
  }
}
