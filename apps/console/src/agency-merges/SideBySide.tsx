import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useGetMany } from 'react-admin';
import type { Agency } from '../agencies/agency.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { useTerms, useWords, type Word } from '../words/useWords.js';

type Lines = readonly string[];

/** What tells an officer whether both are one agency. */
function useComparedFields(): readonly (readonly [label: Word, of: (agency: Agency) => Lines])[] {
  const term = useTerms();
  return [
    ['field.legal-name', ({ legalName }) => [legalName]],
    ['agencies.names', ({ names }) => names.map(({ name }) => name)],
    ['field.identifiers', ({ identifiers }) => identifiers.map((one) => `${term('scheme', one.scheme)}: ${one.value}`)],
    [
      'agencies.branches',
      ({ branches }) => branches.map(({ address, district }) => [address, district].filter(Boolean).join(', ')),
    ],
    [
      'agencies.channels',
      ({ channels }) => channels.map(({ kind, display }) => `${term('channel-kind', kind)}: ${display ?? '••••'}`),
    ],
    [
      'agencies.persons',
      ({ appointments }) => appointments.map((one) => `${one.personName} · ${term('appointment', one.role)}`),
    ],
    ['licences.title', ({ licences }) => licences.map((one) => `${one.number} · ${term('status', one.status)}`)],
  ];
}

/** Both records beside each other; what stands in both is said to be the same, in words. */
export function SideBySide({ keptId, mergedId }: { keptId: string; mergedId: string }) {
  const t = useWords();
  const fields = useComparedFields();
  const { data = [] } = useGetMany<Agency>('agencies', { ids: [keptId, mergedId] });
  const [kept, merged] = [keptId, mergedId].map((id) => data.find((agency) => agency.id === id));
  if (!kept || !merged) return null;
  return (
    <Panel title={t('agency-merges.side-by-side')}>
      <Table size="small" sx={{ tableLayout: 'fixed', overflowWrap: 'anywhere' }}>
        <TableHead>
          <TableRow>
            {[kept, merged].map(({ id, number }, at) => (
              <TableCell key={id} scope="col">
                {t(at === 0 ? 'agency-merges.kept' : 'agency-merges.merged')}{' '}
                <RecordLink resource="agencies" id={id}>
                  {number}
                </RecordLink>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        {fields.map(([label, of]) => (
          <Compared key={label} label={t(label)} sides={[of(kept), of(merged)]} />
        ))}
      </Table>
    </Panel>
  );
}

function Compared({ label, sides }: { label: string; sides: readonly [Lines, Lines] }) {
  const t = useWords();
  const [one, other] = sides;
  return (
    <TableBody>
      <TableRow>
        <TableCell component="th" scope="rowgroup" colSpan={2} sx={{ fontWeight: 600, borderBottom: 0, pb: 0 }}>
          {label}
        </TableCell>
      </TableRow>
      <TableRow>
        {[
          { lines: one, against: other },
          { lines: other, against: one },
        ].map(({ lines, against }, at) => (
          <TableCell key={at} sx={{ verticalAlign: 'top' }}>
            {lines.length === 0 && '—'}
            {lines.map((line, n) => (
              <div key={n}>
                <bdi>{line}</bdi>
                {against.includes(line) && ` = ${t('agency-merges.same')}`}
              </div>
            ))}
          </TableCell>
        ))}
      </TableRow>
    </TableBody>
  );
}
