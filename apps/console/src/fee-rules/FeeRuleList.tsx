import { useCountries } from '../inputs/countries.js';
import { useLicenceClasses } from '../licences/useLicenceClasses.js';
import { Col } from '../lists/Col.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Filters } from '../lists/Filters.js';
import { ListPage } from '../lists/ListPage.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Table } from '../lists/Table.js';
import { Chip } from '../records/Chip.js';
import { Period } from '../records/Period.js';
import { useWords } from '../words/useWords.js';
import type { FeeRule } from './fee-rule.js';
import { useRuleWords } from './useRuleWords.js';

export function FeeRuleList() {
  const t = useWords();
  const words = useRuleWords();
  const countries = useCountries();
  const classes = useLicenceClasses();
  const current = [
    { id: 'true', name: t('fee-rules.current') },
    { id: 'false', name: t('fee-rules.not-current') },
  ];
  return (
    <ListPage
      title="fee-rules.title"
      intro="fee-rules.intro"
      empty="fee-rules.empty"
      exported
      sort={{ field: 'country', order: 'ASC' }}
      filters={
        <Filters
          filters={[
            { name: 'country', label: 'fee-rules.destination', choices: countries },
            { name: 'class', label: 'field.class', choices: classes.choices },
            { name: 'current', label: 'fee-rules.current.filter', choices: current },
          ]}
        />
      }
      actions={<CreateButton resource="fee-rules" label="fee-rules.adopt" />}
    >
      <Table>
        <Col<FeeRule>
          label="fee-rules.corridor"
          source="country"
          render={(rule) => (
            <RecordLink resource="fee-rules" id={rule.id}>
              {words.corridor(rule)}
            </RecordLink>
          )}
        />
        <Col<FeeRule> label="field.class" source="class" room="wide" render={(rule) => words.scope(rule)} />
        <Col<FeeRule> label="fee-rules.cap" render={(rule) => words.cap(rule)} />
        <Col<FeeRule>
          label="field.period"
          source="from"
          room="widest"
          render={({ from, to }) => <Period from={from} to={to} />}
        />
        <Col<FeeRule>
          label="field.status"
          room="wide"
          render={({ current: now }) => (
            <Chip tone={now ? 'good' : 'quiet'}>{t(now ? 'fee-rules.current' : 'fee-rules.not-current')}</Chip>
          )}
        />
      </Table>
    </ListPage>
  );
}
