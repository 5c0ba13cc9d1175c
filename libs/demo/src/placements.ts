import { addDays, isZero, type LegalDay, type Money, publicNumber, feeRuleFor, mostAllowed } from '@amparo/kernel';
import {
  type AccreditationStatus,
  type BondMovement,
  type JobOrderStatus,
  type PrincipalStatus,
} from '@amparo/registry';
import type { DemoAgency } from './agencies.js';
import { CAST } from './cast.js';
import { idOf } from './chance.js';
import { REGISTER } from './country.js';
import { FEE_RULES, xts } from './fee-rules.js';
import { STAFF } from './staff.js';

export interface DemoPrincipal {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly country: string;
  readonly registrationNumber: string;
  readonly status: PrincipalStatus;
  readonly from: LegalDay | null;
  readonly to: LegalDay | null;
  readonly since: LegalDay;
  readonly reasons: string;
}

const PRINCIPALS: readonly (readonly [
  key: string,
  name: string,
  other: string | null,
  country: string,
  status: PrincipalStatus,
])[] = [
  ['saltwind', 'Saltwind Hospitality Group', 'مجموعة سولت ويند للضيافة', 'AE', 'accredited'],
  ['northgate', 'Northgate Building Works', null, 'QA', 'accredited'],
  ['cherry', 'Cherry Hill Care Homes', 'チェリーヒル介護ホーム', 'JP', 'accredited'],
  ['greenfield', 'Greenfield Growers Cooperative', null, 'ES', 'accredited'],
  ['palmhouse', 'Palm House Household Services', 'خدمات بيت النخيل المنزلية', 'SA', 'watchlisted'],
  ['ironwood', 'Ironwood Assembly Plant', null, 'MY', 'accreditation_withdrawn'],
  ['bluequay', 'Blue Quay Shipping', null, 'SG', 'registered'],
];
const WHY: Readonly<Record<PrincipalStatus, string>> = {
  registered: 'Entered on the papers that the company handed in.',
  accredited: 'Contracts, lodging and wages were looked at by the labour attaché and found in order.',
  watchlisted: 'Three workers reported the same unpaid months; the labour attaché is asked to look into it.',
  accreditation_withdrawn: 'Lodging was found unfit twice, and nothing was put right in the days given.',
};

export interface DemoAccreditation {
  readonly id: string;
  readonly principalId: string;
  readonly agencyId: string;
  readonly status: AccreditationStatus;
  readonly from: LegalDay;
}

export interface DemoJobOrder {
  readonly id: string;
  readonly number: string;
  readonly agencyId: string;
  readonly licenceId: string;
  readonly principalId: string;
  readonly occupation: string;
  readonly title: string;
  readonly country: string;
  readonly vacancies: number;
  readonly filled: number;
  readonly wage: Money;
  readonly fee: Money | null;
  readonly feeRuleId: string | null;
  readonly contractMonths: number;
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly status: JobOrderStatus;
  readonly reasons: string;
}

type Job = readonly [occupation: string, title: string, wage: string, vacancies: number];
const JOBS: readonly Job[] = [
  ['5131', 'Steward on a hotel ship', '120000', 24],
  ['7112', 'Bricklayer', '150000', 60],
  ['5322', 'Home-based care worker', '180000', 12],
  ['9211', 'Crop farm labourer', '110000', 40],
  ['8160', 'Food machine operator', '130000', 18],
  ['5151', 'Hotel housekeeper', '115000', 30],
];
const STATUSES: readonly JobOrderStatus[] = ['approved', 'approved', 'filled', 'proposed', 'approved', 'closed'];

export interface DemoBond {
  readonly id: string;
  readonly agencyId: string;
  readonly pledged: Money;
  readonly guarantor: string;
  readonly reference: string;
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly movements: readonly (BondMovement & { readonly reason: string })[];
}

export interface DemoPlacements {
  readonly principals: readonly DemoPrincipal[];
  readonly accreditations: readonly DemoAccreditation[];
  readonly jobOrders: readonly DemoJobOrder[];
  readonly bonds: readonly DemoBond[];
}

/** Foreign employers, the orders of agencies that may recruit, and the money held against claims on them. */
export function demoPlacements(agencies: readonly DemoAgency[], today: LegalDay): DemoPlacements {
  const year = Number(today.slice(0, 4));
  const since = addDays(today, -200);
  const principals = PRINCIPALS.map(([key, name, other, country, status], index) => ({
    ...{
      id: idOf(`principal/${key}`),
      number: publicNumber(REGISTER.id, year, index + 1),
      name,
      country,
      status,
      since,
    },
    ...{ otherNames: other ? [other] : [], registrationNumber: `${country}-${41_000 + index * 37}` },
    from: status === 'registered' ? null : since,
    to: status === 'registered' ? null : addDays(since, 730),
    reasons: WHY[status],
  }));
  const accredited = principals.filter(({ status }) => status === 'accredited');
  const links = matched(agencies, accredited);
  const recruiting = links.map(({ agency }) => agency);
  return {
    principals,
    accreditations: [
      ...links.map(({ agency, principal }) => ({
        ...{ id: idOf(`accreditation/${agency.id}`), principalId: principal.id, agencyId: agency.id },
        ...{ status: 'approved' as const, from: addDays(since, 14) },
      })),
      {
        ...{
          id: idOf('accreditation/waiting'),
          principalId: idOf('principal/bluequay'),
          agencyId: CAST.brightHarbour.id,
        },
        ...{ status: 'proposed', from: today },
      },
    ],
    jobOrders: links.map(({ agency, principal, index }) => orderOf(agency, principal, index, today)),
    bonds: recruiting.slice(0, 5).map((agency, index) => bondOf(agency, index, today)),
  };
}

interface Match {
  readonly agency: DemoAgency;
  readonly principal: DemoPrincipal;
  readonly index: number;
}

/** The agency with the demo's account first, then others whose licence covers the country of the principal they recruit for. */
function matched(agencies: readonly DemoAgency[], principals: readonly DemoPrincipal[]): Match[] {
  const matches: Match[] = [];
  const fits = (agency: DemoAgency, { country }: DemoPrincipal, index: number): boolean =>
    index === 0
      ? agency.id === CAST.brightHarbour.id
      : agency.licence.class === 'land-based' && isOpen(agency.licence) && covers(agency, country);
  JOBS.forEach((_, index) => {
    const principal = principals[index % principals.length];
    const free = agencies.filter((agency) => !matches.some((match) => match.agency === agency));
    const agency = principal && free.find((one) => fits(one, principal, index));
    if (agency) matches.push({ agency, principal, index });
  });
  return matches;
}

const covers = ({ licence }: DemoAgency, country: string): boolean =>
  licence.countries.length === 0 || licence.countries.includes(country);

/** Its licence was granted, and nothing after that took it away. */
const isOpen = ({ decisions }: DemoAgency['licence']): boolean =>
  decisions.length > 0 && decisions.every(({ kind }) => kind === 'grant' || kind === 'renew');

function orderOf(agency: DemoAgency, principal: DemoPrincipal, index: number, today: LegalDay): DemoJobOrder {
  const [occupation, title, amount, vacancies] = JOBS[index % JOBS.length] as Job;
  const { class: licenceClass, id: licenceId } = agency.licence;
  const { country } = principal;
  const status = STATUSES[index % STATUSES.length] ?? 'approved';
  const from = addDays(today, -60 + index * 7);
  const wage = xts(amount);
  const found = feeRuleFor(FEE_RULES, { country, class: licenceClass, occupation, on: today });
  const most = found ? mostAllowed(found.cap, wage) : xts('0');
  const filled =
    status === 'filled' || status === 'closed' ? vacancies : status === 'approved' ? Math.floor(vacancies / 3) : 0;
  return {
    ...{ id: idOf(`job-order/${index}`), number: publicNumber(REGISTER.id, Number(today.slice(0, 4)), index + 1) },
    ...{ agencyId: agency.id, licenceId, principalId: principal.id, occupation, title, country, vacancies, filled },
    ...{ wage, fee: isZero(most) ? null : most, feeRuleId: found?.id ?? null, contractMonths: 24 },
    ...{ from, to: addDays(from, 270), status, reasons: 'Demand letter, contract and lodging were found in order.' },
  };
}

const GUARANTORS = ['Serandia Mutual Surety', 'Bank of Vellamar', 'Harbour Insurance of Serandia'];

function bondOf(agency: DemoAgency, index: number, today: LegalDay): DemoBond {
  const from = addDays(today, index === 4 ? -800 : -300);
  const call = (amount: string, days: number) =>
    ({
      kind: 'call',
      amount,
      on: addDays(today, -days),
      reason: 'Wages and return tickets of workers sent home early',
    }) as const;
  const movements = [
    [
      call('8000000', 120),
      { kind: 'replenish', amount: '5000000', on: addDays(today, -40), reason: 'Paid in again by the agency' } as const,
    ],
    [],
    [call('50000000', 60)],
    [],
    [],
  ];
  return {
    ...{ id: idOf(`bond/${index}`), agencyId: agency.id, pledged: xts('50000000') },
    ...{ guarantor: GUARANTORS[index % GUARANTORS.length] ?? '', reference: `SB-${2300 + index * 17}` },
    ...{ from, to: addDays(from, 730), movements: movements[index] ?? [] },
  };
}

/** Who keeps all this, and who decides what another proposed. */
export const KEEPER = STAFF.licensingOfficer.id;
export const DECIDER = STAFF.approver.id;

/** Agencies of the cast whose last return is still owed, or waits to be looked at. */
export const RETURNS_OPEN: Readonly<Record<string, 'owed' | 'filed'>> = {
  [CAST.brightHarbour.id]: 'owed',
  [CAST.swiftFalcon.id]: 'owed',
  [CAST.kindLantern.id]: 'filed',
};
