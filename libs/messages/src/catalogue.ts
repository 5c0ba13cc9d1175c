import type { LicenceStatus, Standing } from '@amparo/verification';
import type { Language } from './languages.js';
import arCommon from './common/ar.json' with { type: 'json' };
import enCommon from './common/en.json' with { type: 'json' };
import esCommon from './common/es.json' with { type: 'json' };
import arConsole from './console/ar.json' with { type: 'json' };
import enConsole from './console/en.json' with { type: 'json' };
import esConsole from './console/es.json' with { type: 'json' };
import arMail from './mail/ar.json' with { type: 'json' };
import enMail from './mail/en.json' with { type: 'json' };
import esMail from './mail/es.json' with { type: 'json' };
import arPortal from './portal/ar.json' with { type: 'json' };
import enPortal from './portal/en.json' with { type: 'json' };
import esPortal from './portal/es.json' with { type: 'json' };
import arRefusals from './refusals/ar.json' with { type: 'json' };
import enRefusals from './refusals/en.json' with { type: 'json' };
import esRefusals from './refusals/es.json' with { type: 'json' };
import arSafety from './safety/ar.json' with { type: 'json' };
import enSafety from './safety/en.json' with { type: 'json' };
import esSafety from './safety/es.json' with { type: 'json' };
import arConsoleVetting from './vetting/console.ar.json' with { type: 'json' };
import enConsoleVetting from './vetting/console.en.json' with { type: 'json' };
import esConsoleVetting from './vetting/console.es.json' with { type: 'json' };
import arRefusalsVetting from './vetting/refusals.ar.json' with { type: 'json' };
import enRefusalsVetting from './vetting/refusals.en.json' with { type: 'json' };
import esRefusalsVetting from './vetting/refusals.es.json' with { type: 'json' };
import arConsoleApplications from './applications/console.ar.json' with { type: 'json' };
import enConsoleApplications from './applications/console.en.json' with { type: 'json' };
import esConsoleApplications from './applications/console.es.json' with { type: 'json' };
import arPortalApplications from './applications/portal.ar.json' with { type: 'json' };
import enPortalApplications from './applications/portal.en.json' with { type: 'json' };
import esPortalApplications from './applications/portal.es.json' with { type: 'json' };
import arRefusalsApplications from './applications/refusals.ar.json' with { type: 'json' };
import enRefusalsApplications from './applications/refusals.en.json' with { type: 'json' };
import esRefusalsApplications from './applications/refusals.es.json' with { type: 'json' };
import arConsoleComplaints from './complaints/console.ar.json' with { type: 'json' };
import enConsoleComplaints from './complaints/console.en.json' with { type: 'json' };
import esConsoleComplaints from './complaints/console.es.json' with { type: 'json' };
import arPortalComplaints from './complaints/portal.ar.json' with { type: 'json' };
import enPortalComplaints from './complaints/portal.en.json' with { type: 'json' };
import esPortalComplaints from './complaints/portal.es.json' with { type: 'json' };
import arRefusalsComplaints from './complaints/refusals.ar.json' with { type: 'json' };
import enRefusalsComplaints from './complaints/refusals.en.json' with { type: 'json' };
import esRefusalsComplaints from './complaints/refusals.es.json' with { type: 'json' };
import arConsoleInspections from './inspections/console.ar.json' with { type: 'json' };
import enConsoleInspections from './inspections/console.en.json' with { type: 'json' };
import esConsoleInspections from './inspections/console.es.json' with { type: 'json' };
import arPortalInspections from './inspections/portal.ar.json' with { type: 'json' };
import enPortalInspections from './inspections/portal.en.json' with { type: 'json' };
import esPortalInspections from './inspections/portal.es.json' with { type: 'json' };
import arRefusalsInspections from './inspections/refusals.ar.json' with { type: 'json' };
import enRefusalsInspections from './inspections/refusals.en.json' with { type: 'json' };
import esRefusalsInspections from './inspections/refusals.es.json' with { type: 'json' };
import arConsoleSanctions from './sanctions/console.ar.json' with { type: 'json' };
import enConsoleSanctions from './sanctions/console.en.json' with { type: 'json' };
import esConsoleSanctions from './sanctions/console.es.json' with { type: 'json' };
import arPortalSanctions from './sanctions/portal.ar.json' with { type: 'json' };
import enPortalSanctions from './sanctions/portal.en.json' with { type: 'json' };
import esPortalSanctions from './sanctions/portal.es.json' with { type: 'json' };
import arRefusalsSanctions from './sanctions/refusals.ar.json' with { type: 'json' };
import enRefusalsSanctions from './sanctions/refusals.en.json' with { type: 'json' };
import esRefusalsSanctions from './sanctions/refusals.es.json' with { type: 'json' };
import arConsolePublishing from './publishing/console.ar.json' with { type: 'json' };
import enConsolePublishing from './publishing/console.en.json' with { type: 'json' };
import esConsolePublishing from './publishing/console.es.json' with { type: 'json' };
import arPortalPublishing from './publishing/portal.ar.json' with { type: 'json' };
import enPortalPublishing from './publishing/portal.en.json' with { type: 'json' };
import esPortalPublishing from './publishing/portal.es.json' with { type: 'json' };
import arRefusalsPublishing from './publishing/refusals.ar.json' with { type: 'json' };
import enRefusalsPublishing from './publishing/refusals.en.json' with { type: 'json' };
import esRefusalsPublishing from './publishing/refusals.es.json' with { type: 'json' };
import arConsoleRegistry from './registry/console.ar.json' with { type: 'json' };
import enConsoleRegistry from './registry/console.en.json' with { type: 'json' };
import esConsoleRegistry from './registry/console.es.json' with { type: 'json' };
import arPortalRegistry from './registry/portal.ar.json' with { type: 'json' };
import arRefusalsRegistry from './registry/refusals.ar.json' with { type: 'json' };
import enPortalRegistry from './registry/portal.en.json' with { type: 'json' };
import enRefusalsRegistry from './registry/refusals.en.json' with { type: 'json' };
import esPortalRegistry from './registry/portal.es.json' with { type: 'json' };
import esRefusalsRegistry from './registry/refusals.es.json' with { type: 'json' };

import arPortalVerification from './verification/portal.ar.json' with { type: 'json' };
import enPortalVerification from './verification/portal.en.json' with { type: 'json' };
import esPortalVerification from './verification/portal.es.json' with { type: 'json' };

/** What decides whether somebody pays or not. A new standing or status does not compile until it has words. */
type SafetyKey =
  | `standing.${Standing}`
  | `standing.${Standing}.meaning`
  | `next.${Standing}.${1 | 2 | 3}`
  | `status.${LicenceStatus | 'listed'}`
  | keyof typeof enSafety;

const safety: Readonly<Record<Language, Readonly<Record<SafetyKey, string>>>> = {
  en: enSafety,
  es: esSafety,
  ar: arSafety,
};

type Gaps<T> = Readonly<Partial<Record<keyof T, string>>>;
type Feature<T> = Readonly<Record<Exclude<Language, 'en'>, Gaps<T>> & { en: T }>;
const feature = <T extends Readonly<Record<string, string>>>(en: T, es: Gaps<T>, ar: Gaps<T>): Feature<T> => ({
  en,
  es,
  ar,
});

export const catalogue = {
  common: feature(enCommon, esCommon, arCommon),
  portal: feature(
    {
      ...enPortal,
      ...enPortalComplaints,
      ...enPortalInspections,
      ...enPortalSanctions,
      ...enPortalPublishing,
      ...enPortalRegistry,
      ...enPortalApplications,
      ...enPortalVerification,
    },
    {
      ...esPortal,
      ...esPortalComplaints,
      ...esPortalInspections,
      ...esPortalSanctions,
      ...esPortalPublishing,
      ...esPortalRegistry,
      ...esPortalApplications,
      ...esPortalVerification,
    },
    {
      ...arPortal,
      ...arPortalComplaints,
      ...arPortalInspections,
      ...arPortalSanctions,
      ...arPortalPublishing,
      ...arPortalRegistry,
      ...arPortalApplications,
      ...arPortalVerification,
    },
  ),
  safety,
  mail: feature(enMail, esMail, arMail),
  refusals: feature(
    {
      ...enRefusals,
      ...enRefusalsComplaints,
      ...enRefusalsInspections,
      ...enRefusalsSanctions,
      ...enRefusalsPublishing,
      ...enRefusalsApplications,
      ...enRefusalsVetting,
      ...enRefusalsRegistry,
    },
    {
      ...esRefusals,
      ...esRefusalsComplaints,
      ...esRefusalsInspections,
      ...esRefusalsSanctions,
      ...esRefusalsPublishing,
      ...esRefusalsApplications,
      ...esRefusalsVetting,
      ...esRefusalsRegistry,
    },
    {
      ...arRefusals,
      ...arRefusalsComplaints,
      ...arRefusalsInspections,
      ...arRefusalsSanctions,
      ...arRefusalsPublishing,
      ...arRefusalsApplications,
      ...arRefusalsVetting,
      ...arRefusalsRegistry,
    },
  ),
  console: feature(
    {
      ...enConsole,
      ...enConsoleComplaints,
      ...enConsoleInspections,
      ...enConsoleSanctions,
      ...enConsolePublishing,
      ...enConsoleApplications,
      ...enConsoleVetting,
      ...enConsoleRegistry,
    },
    {
      ...esConsole,
      ...esConsoleComplaints,
      ...esConsoleInspections,
      ...esConsoleSanctions,
      ...esConsolePublishing,
      ...esConsoleApplications,
      ...esConsoleVetting,
      ...esConsoleRegistry,
    },
    {
      ...arConsole,
      ...arConsoleComplaints,
      ...arConsoleInspections,
      ...arConsoleSanctions,
      ...arConsolePublishing,
      ...arConsoleApplications,
      ...arConsoleVetting,
      ...arConsoleRegistry,
    },
  ),
};

export type FeatureName = keyof typeof catalogue;
export const FEATURES = Object.keys(catalogue) as FeatureName[];
export type MessageKey<F extends FeatureName> = keyof (typeof catalogue)[F]['en'] & string;

/** The message as written (ICU MessageFormat), and the language it is in: English where the asked one has none. */
export function rawMessage(
  language: Language,
  name: FeatureName,
  key: string,
): { readonly message: string; readonly language: Language } | undefined {
  const find = (code: Language) => {
    const messages: Readonly<Record<string, string | undefined>> = catalogue[name][code];
    return Object.hasOwn(messages, key) ? messages[key] : undefined;
  };
  const message = find(language);
  if (message !== undefined) return { message, language };
  const english = find('en');
  return english === undefined ? undefined : { message: english, language: 'en' };
}
