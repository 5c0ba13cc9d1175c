import type { AdverseFact, ContactKind, Profile, ProfileContact, Subject } from '../src/index.js';
import { type Chance, chanceOf } from './chance.js';
import { otherAddress, reordered, respelt } from './respell.js';
import { inAnotherScript } from './scripts.js';

const FIRST = 'Maria Jose Ana Carlos Rosa Juan Elena Pedro Mohammed Ahmed Fatima Ali Hassan Yusuf Omar Khalid Ibrahim Aisha Rahim Karim Abdul Sunil Ramesh Sita Anil Priya Rajesh Deepak Suresh Kamal Nimal Sanjay Bikash Gita Hari Krishna Somchai Niran Preecha Wichai Malee Siti Budi Agus Dewi Rudi Hendra Grace Samuel Daniel Joseph Ruth Esther Peter Paul Victor Helen Tigist Abebe Dawit Selam Bekele Nguyen Linh Minh Thanh Huong Oksana Ivan Dmitri Olga Sergei Natalia Giorgos Eleni Nikos'.split(' '); // prettier-ignore
const LAST = 'Santos Reyes Cruz Garcia Mendoza Torres Flores Ramos Rahman Hossain Islam Chowdhury Karim Khan Malik Hussain Siddiqui Ansari Sharma Thapa Gurung Tamang Shrestha Adhikari Perera Silva Fernando Jayawardena Bandara Suwan Chaiyasit Rattana Wongsa Pranoto Wijaya Santoso Hidayat Saputra Kusuma Tesfaye Haile Girma Mensah Owusu Boateng Okafor Adeyemi Kamau Otieno Petrov Ivanova Kovalenko Popescu Papadakis Nikolaidis Pham Tran Hoang'.split(' '); // prettier-ignore
const BEGIN = 'Bar Cal Dor Fen Gal Har Jor Kar Lin Mar Nor Pel Quin Ros Sal Tor Val Wes Zan Bri Cor Del Far Gor Hel Jan Kel Lor Mer Nav Per Ral Ser Tal Ver Yor'.split(' '); // prettier-ignore
const MIDDLE = 'a e i o u an el in or ar is um av ed il'.split(' ');
const FINISH = 'bay dale ford gate ham mont ridge stone ton wick field more land crest port view wood brook dar nesh pur tek vik sen'.split(' '); // prettier-ignore
const TRADE = 'Manpower,Overseas Employment,Recruitment Agency,Labour Supply,Human Resources,International Services,Placement,Staffing'.split(','); // prettier-ignore
const FORMS = ['Ltd.', 'Co., Ltd.', 'Pvt. Ltd.', 'Inc.', ''];
const CITIES = 'Vellamar Tamris Orenza Kalavista Miravel Sundara Lakhara Avelin Serandia Portolan'.split(' ');
const ROADS = ['Street', 'Road', 'Avenue', 'Lane'];

export interface World {
  readonly subjects: readonly Subject[];
  /** Each successor's id and whose it is. */
  readonly successors: ReadonlyMap<string, string>;
  readonly decoys: ReadonlySet<string>;
}

export interface Size {
  readonly agencies: number;
  readonly successors: number;
  readonly decoys: number;
}

class Maker {
  private serial = 0;
  constructor(readonly chance: Chance) {}

  word(): string {
    const { pick, odds } = this.chance;
    return pick(BEGIN) + (odds(0.6) ? pick(MIDDLE) : '') + pick(FINISH);
  }
  company = (): string => {
    const { pick, odds } = this.chance;
    return [this.word(), odds(0.6) ? this.word() : '', pick(TRADE), pick(FORMS)].filter(Boolean).join(' ');
  };
  /** Some names everybody has, most are made of a common first name and a rarer last one. */
  person(): string {
    const { pick, odds, below } = this.chance;
    const first = FIRST[Math.floor(this.chance.next() ** 2 * FIRST.length)] ?? pick(FIRST);
    const last = odds(0.3) ? (LAST[Math.floor(this.chance.next() ** 2 * LAST.length)] ?? pick(LAST)) : this.word();
    return [first, below(4) === 0 ? pick(FIRST) : '', last].filter(Boolean).join(' ');
  }
  commonPerson = (): string => `${this.chance.pick(FIRST.slice(0, 16))} ${this.chance.pick(LAST.slice(0, 12))}`;
  building(): string {
    const { pick, below } = this.chance;
    return `${1 + below(400)} ${this.word()} ${pick(ROADS)}, ${pick(CITIES)}`;
  }
  address(building = this.building()): string {
    const { below, odds } = this.chance;
    return odds(0.6) ? `${odds(0.5) ? 'Suite' : 'Floor'} ${1 + below(40)}, ${building}` : building;
  }
  digits = (count: number): string => Array.from({ length: count }, () => this.chance.below(10)).join('');
  contact(kind: ContactKind, name: string): ProfileContact {
    const handle = name.toLowerCase().replace(/[^a-z]/g, '').slice(0, 12) + String(this.chance.below(100)); // prettier-ignore
    const values: Record<ContactKind, string> = {
      phone: `+9991${this.digits(7)}`,
      messaging: `+9992${this.digits(7)}`,
      email: `${this.chance.odds(0.4) ? 'info' : handle}@${handle}.example`,
      web: `${handle}.example`,
      social: `facebook.com/${handle}`,
      account: Array.from({ length: 64 }, () => this.chance.below(16).toString(16)).join(''),
      identifier: `company-registration:${this.digits(8)}`,
    };
    return { kind, value: values[kind], display: values[kind] };
  }
  id = (): string => `agency-${(this.serial += 1)}`;

  profile(given: Partial<Profile> = {}): Profile {
    const { odds, below } = this.chance;
    const name = this.company();
    return {
      names: [name, ...(odds(0.2) ? [this.company()] : [])],
      persons: Array.from({ length: 1 + below(3) }, () => ({ id: null, names: [this.person()] })),
      addresses: Array.from({ length: odds(0.15) ? 2 : 1 }, () => this.address()),
      contacts: (['phone', 'email', 'web', 'social', 'account', 'identifier'] as const).filter((kind) => kind === 'phone' || odds(0.6)).map((kind) => this.contact(kind, name)), // prettier-ignore
      ...given,
    };
  }

  /** Respelt, put in another order, or written in another script: never the value itself. */
  changed(text: string, forms: readonly ((text: string, chance: Chance) => string)[]): string {
    for (let tries = 0; tries < 20; tries += 1) {
      const other = this.chance.pick(forms)(text, this.chance);
      if (other !== text) return other;
    }
    return inAnotherScript(text, this.chance);
  }

  successor({ names, persons, addresses, contacts }: Profile): Profile {
    const { odds, pick, below } = this.chance;
    const fresh = this.profile();
    const kept = persons.slice(0, 1 + below(2));
    const moved = odds(0.12);
    const exact = contacts.length > 0 && (moved || odds(0.75)) ? [pick(contacts)] : [];
    const own = fresh.contacts.filter(({ kind }) => exact[0]?.kind !== kind);
    const oldName = names[0] ?? '';
    return {
      names: [odds(0.5) || moved ? this.changed(oldName, [inAnotherScript, respelt]) : (fresh.names[0] ?? '')],
      persons: [
        ...kept.map((person) => ({ id: null, names: [this.changed(person.names[0] ?? '', [inAnotherScript, inAnotherScript, respelt, reordered])] })), // prettier-ignore
        ...(odds(0.4) ? [{ id: null, names: [this.person()] }] : []),
      ],
      addresses: moved
        ? fresh.addresses
        : [this.changed(addresses[0] ?? '', [otherAddress, otherAddress, inAnotherScript])],
      contacts: [...exact, ...own],
    };
  }
}

const ADVERSE: readonly AdverseFact[] = ['refused', 'revoked', 'sanctioned'];

/** A register with successors of agencies that were refused, revoked or sanctioned, and others that only seem to be. */
export function makeWorld(seed: number, { agencies, successors, decoys }: Size): World {
  const maker = new Maker(chanceOf(seed));
  const { chance } = maker;
  const subjects: Subject[] = [];
  const put = (profile: Profile, adverse: readonly AdverseFact[] = []): string => {
    const id = maker.id();
    subjects.push({ kind: 'agency', id, profile, adverse });
    return id;
  };
  const fallen: { id: string; profile: Profile }[] = [];
  for (let at = 0; at < successors * 4; at += 1) {
    const profile = maker.profile();
    fallen.push({ id: put(profile, [chance.pick(ADVERSE)]), profile });
  }
  const succeeded = new Map<string, string>();
  for (const { id, profile } of fallen.slice(0, successors)) succeeded.set(put(maker.successor(profile)), id);
  const seeming = new Set<string>();
  while (seeming.size < decoys) {
    const { profile } = chance.pick(fallen);
    const building = (profile.addresses[0] ?? '').replace(/^(?:Suite|Floor) \d+, /, '');
    const accountant = [maker.contact('phone', maker.word()), maker.contact('email', maker.word())];
    const common = maker.commonPerson();
    const kind = chance.below(4);
    if (kind === 1) subjects.push({ kind: 'agency', id: maker.id(), adverse: ['revoked'], profile: maker.profile({ contacts: accountant }) }); // prettier-ignore
    if (kind === 2) subjects.push({ kind: 'agency', id: maker.id(), adverse: ['refused'], profile: maker.profile({ persons: [{ id: null, names: [common] }] }) }); // prettier-ignore
    const many = Math.min(decoys - seeming.size, kind === 1 ? 4 + chance.below(9) : 1 + chance.below(12));
    for (let at = 0; at < many; at += 1) {
      const person = { id: null, names: [kind === 2 ? common : maker.commonPerson()] };
      const given: Partial<Profile>[] = [
        { addresses: [chance.odds(0.3) ? building : maker.address(building)] },
        { contacts: [...accountant, maker.contact('identifier', '')] },
        { persons: [person] },
        { addresses: [maker.address(building)], persons: [person] },
      ];
      seeming.add(put(maker.profile(given[kind] ?? {})));
    }
  }
  while (subjects.length < agencies) put(maker.profile());
  return { subjects, successors: succeeded, decoys: seeming };
}
