import type { LicenceStatus } from '@amparo/licensing';
import { idOf } from './chance.js';

/** What an agency's licence went through, and where it stands at the end. */
export type Story =
  | Exclude<LicenceStatus, 'suspended' | 'applicant'>
  | 'suspended_until'
  | 'suspended_open'
  | 'applicant_new'
  | 'suspension_lifted'
  | 'suspension_corrected'
  | 'renewal_proposed'
  | 'revocation_noticed'
  | 'suspension_proposed';

export interface CastAgency {
  readonly id: string;
  readonly licenceId: string;
  readonly legalName: string;
  readonly tradingName: string | null;
  readonly translatedName: string | null;
  readonly formerName: string | null;
  readonly story: Story;
  readonly district: string;
}

type Given = Partial<Pick<CastAgency, 'tradingName' | 'translatedName' | 'formerName' | 'district'>>;

const agency = (key: string, legalName: string, story: Story, more: Given = {}): CastAgency => ({
  id: idOf(`cast/${key}`),
  licenceId: idOf(`cast/${key}/licence`),
  legalName,
  tradingName: null,
  translatedName: null,
  formerName: null,
  district: 'Vellamar',
  story,
  ...more,
});

/** Agencies that tests, pages and documentation speak of by name. None of them exists. */
export const CAST = {
  brightHarbour: agency('brightHarbour', 'Bright Harbour of Vellamar Overseas Employment Ltd.', 'licensed', {
    tradingName: 'Bright Harbour Jobs',
    translatedName: 'المرفأ المضيء للتوظيف في الخارج',
    formerName: 'Harbour of Vellamar Manpower Ltd.',
  }),
  kindLantern: agency('kindLantern', 'Kind Lantern Serandia Domestic Placement Ltd.', 'licensed_with_conditions', {
    translatedName: 'दयालु लालटिन घरेलु रोजगार सेवा',
    district: 'Kalavista',
  }),
  swiftFalcon: agency('swiftFalcon', 'Swift Falcon of Tamris Manpower Services Ltd.', 'suspended_until', {
    translatedName: 'صقر تمريس السريع لخدمات العمالة',
    district: 'Tamris',
  }),
  quietRiver: agency('quietRiver', 'Quiet River Orenza Recruitment Co.', 'suspended_open', {
    translatedName: 'শান্ত নদী ওরেঞ্জা রিক্রুটমেন্ট',
    district: 'Orenza',
  }),
  oldCompass: agency('oldCompass', 'Old Compass Kalavista Overseas Ltd.', 'expired', { district: 'Kalavista' }),
  goldenGate: agency('goldenGate', 'Golden Gateway of Miravel Labour Supply Ltd.', 'revoked', {
    tradingName: 'Gateway Miravel Visas',
    translatedName: 'بوابة ميرافيل الذهبية لتوريد العمالة',
    district: 'Miravel',
  }),
  farMeadow: agency('farMeadow', 'Far Meadow Sundara Employment Agency', 'surrendered', { district: 'Sundara' }),
  twinPalms: agency('twinPalms', 'Twin Palms Lakhara Placement Partners', 'void', { district: 'Lakhara' }),
  paperKite: agency('paperKite', 'Paper Kite of Avelin Recruiting Ltd.', 'refused', { district: 'Port Avelin' }),
  silverKey: agency('silverKey', 'Silver Key Serandia Maritime Crewing Ltd.', 'barred', { district: 'Port Avelin' }),
  newDawn: agency('newDawn', 'New Dawn of Sundara Overseas Ltd.', 'applicant_new', {
    translatedName: 'อรุณใหม่ซุนดารา จัดหางานต่างประเทศ',
    district: 'Sundara',
  }),
  openBridge: agency('openBridge', 'Open Bridge Vellamar Careers Ltd.', 'suspension_lifted'),
  clearWater: agency('clearWater', 'Clear Water of Orenza Manpower Ltd.', 'suspension_corrected', {
    district: 'Orenza',
  }),
  highCedar: agency('highCedar', 'High Cedar Tamris Hospitality Recruitment Ltd.', 'renewal_proposed', {
    district: 'Tamris',
  }),
  redAnchor: agency('redAnchor', 'Red Anchor of Avelin Crewing Services Ltd.', 'revocation_noticed', {
    district: 'Port Avelin',
  }),
  tallMast: agency('tallMast', 'Tall Mast Kalavista Builders Recruitment Ltd.', 'suspension_proposed', {
    district: 'Kalavista',
  }),
} as const;
export type CastKey = keyof typeof CAST;
