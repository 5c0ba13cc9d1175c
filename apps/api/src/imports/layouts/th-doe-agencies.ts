import { cell, fromBuddhistEra } from '../cells.js';
import { type PhoneHabits, readPhones } from '../phones.js';
import type { Layout } from './layout.js';

const PHONES: PhoneHabits = {
  country: 'TH',
  mobile: /^(?:66|0)[689]\d{8}$/,
  national: (digits) => digits,
};

const NUMBER = /^ต\.\s?\d{1,5}\/(\d{4})$/;
/** What a remark states, in the order in which it counts. A remark that says none of this leaves the licence as listed. */
const STATED = [
  { says: /เพิกถอน/, status: 'revoked' },
  { says: /พักใช้/, status: 'suspended' },
  { says: /สิ้นอายุ|หมดอายุ/, status: 'expired' },
  { says: /เลิกกิจการ|ยกเลิกใบอนุญาต/, status: 'surrendered' },
] as const;

/** Licensed overseas recruiters of Thailand's Department of Employment. */
export const thDoeAgencies: Layout = {
  id: 'th-doe-agencies',
  title: 'Thailand, Department of Employment: licensed overseas recruitment agencies',
  holds: 'agencies',
  list: 'overseas-employment',
  register: {
    id: 'TH',
    country: 'TH',
    name: 'Thailand: licensed overseas recruitment agencies',
    timeZone: 'Asia/Bangkok',
    currency: 'THB',
    languages: ['th', 'en'],
  },
  source: { name: 'Department of Employment, Ministry of Labour, Thailand', url: 'https://www.doe.go.th' },
  columns: {
    name: 'ชื่อบริษัทจัดหางาน (ไทย)',
    latinName: 'ชื่อบริษัทจัดหางาน (อังกฤษ)',
    number: 'เลขที่ใบอนุญาต',
    latinNumber: 'เลขที่ใบอนุญาต (อังกฤษ)',
    address: 'ที่อยู่ (ไทย)',
    latinAddress: 'ที่อยู่ (อังกฤษ)',
    phone: 'โทรศัพท์',
    remark: 'หมายเหตุ',
  },
  required: ['name', 'number', 'remark'],
  // Some rows have a blank after the dot, others not: the number stays verbatim, the blank tells nothing apart.
  keyOf: (number) => number.replace(/\s/g, ''),
  read: (cells, sourceDate) => {
    const name = cells.name('name');
    const number = cells.required('number');
    const year = NUMBER.exec(number)?.[1];
    if (number !== '' && year === undefined) cells.wrong('number', 'import.number');
    const issued = fromBuddhistEra(Number(year ?? 0));
    if (year !== undefined && (issued < 1900 || issued > Number(sourceDate.slice(0, 4))))
      cells.wrong('number', 'import.buddhist-year');
    const latinName = cells.optional('latinName') && cells.name('latinName');
    const latinNumber = cells.optional('latinNumber');
    const remark = cells.optional('remark');
    const address = [cells.optional('address'), cells.optional('latinAddress')]
      .filter((text) => text !== '')
      .join('\n');
    return {
      key: thDoeAgencies.keyOf(number),
      summary: [latinName || name, number].filter((text) => text !== '').join(' · '),
      content: {
        legalName: name,
        names: [
          { kind: 'legal', name },
          ...(cell(latinName) === '' ? [] : [{ kind: 'translated' as const, name: latinName }]),
        ],
        identifiers: latinNumber === '' ? [] : [{ scheme: 'licence-latin', value: latinNumber }],
        address: address === '' ? null : address,
        phones: readPhones(cells.optional('phone'), address, PHONES),
        number,
        status: STATED.find(({ says }) => says.test(remark))?.status ?? 'licensed',
        remark: remark === '' ? null : remark,
      },
    };
  },
};
