import MuiTable from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Chip } from '../records/Chip.js';
import { useTerms, useWords } from '../words/useWords.js';
import { useScore } from './useScore.js';
import type { VettingHit, VettingLink } from './vetting.js';

const RESOURCE = { agency: 'agencies', person: 'persons', listing: 'listings' } as const;

/** Somebody who was found: ours and theirs beside each other, and what each link adds to the score. */
export function HitPanel({ hit, place }: { hit: VettingHit; place: number }) {
  const t = useWords();
  const term = useTerms();
  const score = useScore();
  const { subjectKind, subjectId, subjectName, adverse, flags, reason, links } = hit;
  // Somebody can be found by links and by a name: the number tells the two apart.
  const title = `${place}. ${subjectName ?? t('vettings.held-for-itself')}`;
  return (
    <Panel title={title}>
      <p>
        {subjectKind && subjectId && (
          <>
            <RecordLink resource={RESOURCE[subjectKind]} id={subjectId}>
              {t('vettings.open-subject', { kind: term('vetting-subject', subjectKind) })}
            </RecordLink>{' '}
          </>
        )}
        {adverse.map((fact) => (
          <Chip key={fact} tone="stop">
            {term('adverse-fact', fact)}
          </Chip>
        ))}{' '}
        {flags && <Chip tone="care">{t('vettings.flags')}</Chip>}
      </p>
      <p>{reason === 'name' ? t('vettings.looks-alike') : t('vettings.adds-up', { score: score(hit.score) })}</p>
      <TableContainer
        sx={{ overflowX: 'auto' }}
        tabIndex={0}
        role="region"
        aria-label={t('vettings.evidence', { found: title })}
      >
        <MuiTable size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('vettings.element')}</TableCell>
              <TableCell>{t('vettings.ours')}</TableCell>
              <TableCell>{t('vettings.theirs')}</TableCell>
              <TableCell>{t('vettings.agreement')}</TableCell>
              {reason === 'links' && <TableCell>{t('vettings.weight')}</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {links.map((link) => (
              <LinkRow key={`${link.element} ${link.ours} ${link.theirs}`} link={link} weighed={reason === 'links'} />
            ))}
          </TableBody>
        </MuiTable>
      </TableContainer>
    </Panel>
  );
}

function LinkRow({ link, weighed }: { link: VettingLink; weighed: boolean }) {
  const t = useWords();
  const term = useTerms();
  const score = useScore();
  const value = (text: string) => <span dir="auto">{text || t('vettings.unreadable')}</span>;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {term('vetting-element', link.element)}
      </TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{value(link.ours)}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{value(link.theirs)}</TableCell>
      <TableCell>{term('agreement', link.agreement)}</TableCell>
      {weighed && <TableCell>{t('vettings.weight-of', { weight: score(link.weight), others: link.others })}</TableCell>}
    </TableRow>
  );
}
