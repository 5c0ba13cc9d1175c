import { Facts } from '../records/Facts.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import type { Content } from './application.js';

/** What an applicant states, as it was handed in. */
export function StatedContent({ content }: { content: Content }) {
  const term = useTerms();
  const { countries, list, day } = useDates();
  const { headOffice, branches = [], channels = [], persons = [], sectors = [] } = content;
  const lines = (texts: readonly (string | undefined)[]) => texts.filter(Boolean).join(', ');
  return (
    <Facts
      facts={[
        { label: 'applications.statement', value: content.statement },
        { label: 'applications.registration-number', value: content.registrationNumber },
        { label: 'applications.tax-number', value: content.taxNumber },
        {
          label: 'applications.trading-names',
          value: (content.tradingNames ?? []).map((name) => <div key={name}>{name}</div>),
        },
        { label: 'applications.head-office', value: headOffice && lines([headOffice.address, headOffice.district]) },
        {
          label: 'applications.branches',
          value: branches.map((branch, at) => (
            <div key={at}>{lines([branch.name, branch.address, branch.district])}</div>
          )),
        },
        {
          label: 'applications.channels',
          value: channels.map(({ kind, value }, at) => (
            <div key={at}>
              {term('channel-kind', kind)}: <bdi>{value}</bdi>
            </div>
          )),
        },
        {
          label: 'applications.persons',
          value: persons.map(({ name, role, from }, at) => (
            <div key={at}>
              <bdi>{name}</bdi> · {lines([term('appointment', role), day(from)])}
            </div>
          )),
        },
        { label: 'field.countries', value: content.countries && countries(content.countries) },
        { label: 'field.sectors', value: sectors.length > 0 && list(sectors.map((sector) => term('sector', sector))) },
        { label: 'applications.fee-reference', value: content.feeReference },
      ]}
    />
  );
}
