import type { ChannelKind } from '@amparo/verification';
import type { AgencyFacts } from './facts.js';

/** How schema.org calls what a contact is for. */
const PROPERTY: Readonly<Partial<Record<ChannelKind, string>>> = {
  phone: 'telephone',
  email: 'email',
  web: 'url',
  social: 'sameAs',
};

const address = (value: string): string => (/^https?:/.test(value) ? value : `https://${value}`);

/**
 * Who the agency is, as a schema.org `EmploymentAgency` in JSON-LD. No standing is told and no person: what a search engine keeps would outlive
 * both. Only contacts that an authority confirmed stand in it.
 */
export function agencyData({ agency, licences, channels, register }: AgencyFacts, publicUrl: string): object {
  const others = agency.names.map(({ name }) => name).filter((name) => name !== agency.legalName);
  const contacts: Record<string, string[]> = {};
  for (const { kind, display, confirmedOn } of channels) {
    const property = PROPERTY[kind];
    if (property === undefined || display === null || confirmedOn === null) continue;
    (contacts[property] ??= []).push(property === 'url' || property === 'sameAs' ? address(display) : display);
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'EmploymentAgency',
    '@id': `${publicUrl}/agencies/${encodeURIComponent(agency.id)}`,
    mainEntityOfPage: `${publicUrl}/agencies/${encodeURIComponent(agency.id)}`,
    name: agency.legalName,
    ...(others.length > 0 ? { alternateName: [...new Set(others)] } : {}),
    identifier: [
      ...licences.map(({ licence }) => ({ '@type': 'PropertyValue', propertyID: 'licence', value: licence.number })),
      ...agency.identifiers.map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value })),
    ],
    ...contacts,
    address: agency.branches
      .filter(({ to }) => to === null)
      .map(({ address: street, district }) => ({
        '@type': 'PostalAddress',
        streetAddress: street,
        ...(district === null ? {} : { addressLocality: district }),
        addressCountry: agency.country,
      })),
    ...(register ? { subjectOf: { '@type': 'Dataset', name: register.names['en'] } } : {}),
  };
}
