import type { ComponentType } from 'react';
import type { Content } from '../applications/application.js';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { useCountries } from '../inputs/countries.js';
import { RowsInput } from '../inputs/RowsInput.js';
import { TagsInput } from '../inputs/TagsInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { SECTORS } from '../licences/licence.js';
import { LeavingInput } from './LeavingInput.js';

const CHANNEL_KINDS = ['phone', 'email', 'web', 'social', 'messaging', 'bank', 'wallet'] as const;
const ROLES = [
  'director',
  'owner',
  'key_appointment_holder',
  'nominated_officer',
  'registered_staff',
  'sub_agent',
] as const;

function Branches() {
  return (
    <RowsInput
      source="content.branches"
      label="applications.branches"
      rowLabel="own-applications.branch"
      add="own-applications.add-branch"
      empty={{ name: '', address: '', district: '' }}
      fields={(prefix) => (
        <>
          <TextInput source={`${prefix}.address`} label="own-applications.address" />
          <TextInput source={`${prefix}.district`} label="own-applications.district" />
          <TextInput source={`${prefix}.name`} label="own-applications.place-name" />
        </>
      )}
    />
  );
}

function Channels() {
  const kinds = useTermChoices('channel-kind', CHANNEL_KINDS);
  return (
    <RowsInput
      source="content.channels"
      label="applications.channels"
      help="own-applications.channels.help"
      rowLabel="own-applications.channel"
      add="own-applications.add-channel"
      empty={{ kind: '', value: '' }}
      fields={(prefix) => (
        <>
          <ChoiceInput source={`${prefix}.kind`} label="own-applications.channel-kind" choices={kinds} />
          <TextInput source={`${prefix}.value`} label="own-applications.channel-value" />
        </>
      )}
    />
  );
}

function Persons() {
  const roles = useTermChoices('appointment', ROLES);
  return (
    <RowsInput
      source="content.persons"
      label="applications.persons"
      help="own-applications.persons.help"
      rowLabel="own-applications.person"
      add="own-applications.add-person"
      empty={{ name: '', role: '', from: '' }}
      fields={(prefix) => (
        <>
          <TextInput source={`${prefix}.name`} label="own-applications.name" />
          <ChoiceInput source={`${prefix}.role`} label="own-applications.role" choices={roles} />
          <DayInput source={`${prefix}.from`} label="own-applications.from" />
        </>
      )}
    />
  );
}

function Countries() {
  return (
    <TagsInput
      source="content.countries"
      label="field.countries"
      help="field.countries.help"
      choices={useCountries()}
    />
  );
}

function Sectors() {
  return (
    <TagsInput
      source="content.sectors"
      label="field.sectors"
      help="field.sectors.help"
      choices={useTermChoices('sector', SECTORS)}
    />
  );
}

/** One input for each part of an application's form. Which of them are asked, and in which order, the server says. */
export const CONTENT_FIELDS: Readonly<Record<keyof Content, ComponentType>> = {
  registrationNumber: () => <TextInput source="content.registrationNumber" label="applications.registration-number" />,
  taxNumber: () => <TextInput source="content.taxNumber" label="applications.tax-number" />,
  tradingNames: () => (
    <TextInput
      source="content.tradingNames"
      label="applications.trading-names"
      help="own-applications.trading-names.help"
      lines={2}
    />
  ),
  headOffice: () => (
    <>
      <TextInput source="content.headOffice.address" label="field.head-office-address" />
      <TextInput source="content.headOffice.district" label="field.head-office-district" />
    </>
  ),
  branches: Branches,
  channels: Channels,
  persons: Persons,
  leaving: LeavingInput,
  countries: Countries,
  sectors: Sectors,
  statement: () => (
    <TextInput
      source="content.statement"
      label="applications.statement"
      help="own-applications.statement.help"
      lines={4}
    />
  ),
  feeReference: () => (
    <TextInput source="content.feeReference" label="applications.fee-reference" help="own-applications.fee.help" />
  ),
};
