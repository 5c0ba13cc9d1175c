import { idOf } from './chance.js';

export interface DemoAuthority {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface DemoOffice {
  readonly id: string;
  readonly authority: DemoAuthority;
  readonly code: string;
  readonly name: string;
}

/** The fictional country: its code is one that ISO 3166 leaves to users, its currency the one that ISO 4217 keeps for tests. */
export const REGISTER = {
  id: 'XA',
  country: 'XA',
  names: {
    en: 'Register of Recruitment Agencies of Serandia',
    es: 'Registro de Agencias de Contratación de Serandia',
    ar: 'سجل وكالات التوظيف في سيرانديا',
  },
  timeZone: 'Asia/Kathmandu',
  currency: 'XTS',
  languages: ['en', 'es', 'ar'],
} as const;

const authority = (code: string, name: string): DemoAuthority => ({ id: idOf(`authority/${code}`), code, name });

export const AUTHORITIES = {
  ministry: authority('MOL', 'Ministry of Labour and Migration of Serandia'),
  inspectorate: authority('LIS', 'Labour Inspectorate of Serandia'),
} as const;

const office = (of: DemoAuthority, code: string, name: string): DemoOffice => ({
  id: idOf(`office/${of.code}/${code}`),
  authority: of,
  code,
  name,
});

export const OFFICES = {
  directorate: office(AUTHORITIES.ministry, 'VEL', 'Directorate of Recruitment, Vellamar'),
  licensingAvelin: office(AUTHORITIES.ministry, 'AVE', 'Licensing Office Port Avelin'),
  licensingKalavista: office(AUTHORITIES.ministry, 'KAL', 'Licensing Office Kalavista'),
  labourOrenza: office(AUTHORITIES.ministry, 'ORE', 'Labour Office Orenza'),
  inspectionVellamar: office(AUTHORITIES.inspectorate, 'VEL', 'Inspection Office Vellamar'),
  inspectionAvelin: office(AUTHORITIES.inspectorate, 'AVE', 'Inspection Office Port Avelin'),
  inspectionTamris: office(AUTHORITIES.inspectorate, 'TAM', 'Inspection Office Tamris'),
  inspectionSundara: office(AUTHORITIES.inspectorate, 'SUN', 'Inspection Office Sundara'),
} as const;

export const DISTRICTS = [
  'Vellamar',
  'Port Avelin',
  'Kalavista',
  'Orenza',
  'Tamris',
  'Miravel',
  'Sundara',
  'Lakhara',
] as const;
