import MuiLink from '@mui/material/Link';
import { Link } from 'react-router-dom';
import type { Session } from '../access/session.js';
import { Notice } from '../layout/Notice.js';
import { useWords } from '../words/useWords.js';
import { useSealingKey } from './SealingKeyPage.js';

const MEMBERS = ['intake_officer', 'complaint_officer'];

/** An officer without a key can open no complaint: said where the day begins. */
export function KeyNotice({ session }: { session: Session }) {
  const t = useWords();
  const { data, isSuccess } = useSealingKey(MEMBERS.includes(session.user.role));
  if (!isSuccess || data?.recipient) return null;
  return (
    <Notice tone="care">
      <p>{t('sealing.key.missing')}</p>
      <MuiLink component={Link} to="/my-sealing-key">
        {t('sealing.key.set-up')}
      </MuiLink>
    </Notice>
  );
}
