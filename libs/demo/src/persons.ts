import { addDays, type LegalDay } from '@amparo/kernel';
import type { AppointmentRole } from '@amparo/registry';
import type { DemoAgency } from './agencies.js';
import { type Chance, chanceOf } from './chance.js';
import { NAME_POOLS } from './data/people.js';

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly since: LegalDay;
  readonly appointments: readonly {
    id: string;
    agencyId: string;
    role: AppointmentRole;
    from: LegalDay;
    to: LegalDay | null;
  }[];
}

function named(chance: Chance): { name: string; otherNames: string[] } {
  const { given, family, native = {} } = chance.pick(NAME_POOLS);
  const parts = [chance.pick(given), chance.pick(family)];
  const own = parts.map((part) => native[part]);
  return {
    name: parts.join(' '),
    otherNames: own.every((part) => part !== undefined) && chance.odds(0.6) ? [own.join(' ')] : [],
  };
}

/** Directors, nominated officers and registered staff of an agency; some of the past. */
function peopleOf({ id: agencyId, licence }: DemoAgency, today: LegalDay, seed: string): DemoPerson[] {
  const chance = chanceOf(`${seed}/people/${agencyId}`);
  const since = licence.createdAt.slice(0, 10);
  const days = Math.max(0, Math.floor((Date.parse(today) - Date.parse(since)) / 86_400_000));
  const roles: AppointmentRole[] = [
    'director',
    ...(chance.odds(0.35) ? (['director'] as const) : []),
    ...(chance.odds(0.3) ? (['owner'] as const) : []),
    'nominated_officer',
    ...Array.from({ length: chance.whole(0, 2) }, () => 'registered_staff' as const),
  ];
  return roles.map((role) => {
    const past = days > 300 && chance.odds(0.1);
    const person = { id: chance.uuid(), ...named(chance), since };
    const to = past ? addDays(since, chance.whole(100, days - 100)) : null;
    return { ...person, appointments: [{ id: chance.uuid(), agencyId, role, from: since, to }] };
  });
}

export const demoPersons = (agencies: readonly DemoAgency[], today: LegalDay, seed = 'serandia'): DemoPerson[] =>
  agencies.flatMap((agency) => peopleOf(agency, today, seed));
