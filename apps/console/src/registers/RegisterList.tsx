import { useLocaleState } from 'react-admin';
import { Col } from '../lists/Col.js';
import { ListPage } from '../lists/ListPage.js';
import { Table } from '../lists/Table.js';
import { SourceWords } from '../records/Source.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';
import type { Register } from './register.js';

export function RegisterList() {
  const term = useTerms();
  const { country } = useDates();
  const [language] = useLocaleState();
  return (
    <ListPage title="registers.title" intro="registers.intro" empty="registers.empty" exported>
      <Table>
        <Col<Register>
          label="field.register"
          render={({ id, names }) => `${id} · ${names[language] ?? names['en'] ?? ''}`}
        />
        <Col<Register> label="field.kind" render={({ role }) => term('register-role', role)} />
        <Col<Register> label="field.country" room="wide" render={(register) => country(register.country)} />
        <Col<Register>
          label="field.source"
          room="wide"
          render={({ source }) => source && <SourceWords source={source} />}
        />
      </Table>
    </ListPage>
  );
}
