import { type PhoneHabits, readPhones } from '../phones.js';
import type { Layout } from './layout.js';

/** Area codes by the note beside a number. Numbers without one belong to the seat, where that is Dhaka. */
const AREAS: readonly (readonly [RegExp, string])[] = [
  [/Ctg|Chittagong|Chattogram/i, '31'],
  [/Bogra/i, '51'],
];

const PHONES: PhoneHabits = {
  country: 'BD',
  mobile: /^(?:88)?01[3-9]\d{8}$/,
  national: (digits, cell, address) => {
    if (/^880\d{8,10}$/.test(digits)) return `+${digits}`;
    if (/^88(0\d{8,10})$/.test(digits) || /^0\d{8,10}$/.test(digits)) return digits.replace(/^88/, '');
    // Two places in one cell: which number is whose can't be told for sure.
    const noted = AREAS.filter(([says]) => says.test(cell));
    if (noted.length > 0) return noted.length === 1 && !/Dhk/i.test(cell) ? `0${noted[0]?.[1]}${digits}` : null;
    return /Dhaka/i.test(address) ? `02${digits}` : null;
  },
};

/** Recruiting agencies of Bangladesh's Bureau of Manpower, Employment and Training: to stand on the list is to be licensed. */
export const bdBmetAgencies: Layout = {
  id: 'bd-bmet-agencies',
  title: 'Bangladesh, Bureau of Manpower, Employment and Training: recruiting agencies',
  holds: 'agencies',
  list: 'overseas-employment',
  register: {
    id: 'BD',
    country: 'BD',
    name: 'Bangladesh: recruiting agencies',
    timeZone: 'Asia/Dhaka',
    currency: 'BDT',
    languages: ['bn', 'en'],
  },
  source: { name: 'Bureau of Manpower, Employment and Training, Bangladesh', url: 'https://www.bmet.gov.bd' },
  columns: { name: 'name', number: 'rl_no', address: 'address', phone: 'tel' },
  required: ['name', 'number'],
  keyOf: (number) => number.trim(),
  read: (cells) => {
    const name = cells.name('name');
    const number = cells.required('number');
    if (number !== '' && !/^\d{4,5}$/.test(number)) cells.wrong('number', 'import.number');
    const address = cells.optional('address');
    return {
      key: number,
      summary: [name, number].filter((text) => text !== '').join(' · '),
      content: {
        legalName: name,
        names: [{ kind: 'legal', name }],
        identifiers: [],
        address: address === '' ? null : address,
        phones: readPhones(cells.optional('phone'), address, PHONES),
        number,
        status: 'licensed',
        remark: null,
      },
    };
  },
};
