import { useState } from 'react';
import { OnceShown } from '../access/OnceShown.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import { DisableDialog } from './DisableDialog.js';
import { EnableDialog } from './EnableDialog.js';
import { RenewLinkDialog } from './RenewLinkDialog.js';
import type { User } from './user.js';

/** The dialogs hand a new one-time link up to the page, which shows it once. */
export type LinkTaker = (link: string | undefined) => void;

const VERBS = [
  { verb: 'disable', label: 'users.disable', Dialog: DisableDialog },
  { verb: 'enable', label: 'users.enable', Dialog: EnableDialog },
  { verb: 'renew-link', label: 'users.renew-link', Dialog: RenewLinkDialog },
] as const;

export function UserShow() {
  return (
    <RecordPage<User>
      title="users.title"
      list="users"
      nameOf={({ name }) => name}
      render={(user) => <UserPage user={user} />}
    />
  );
}

function UserPage({ user }: { user: User }) {
  const t = useWords();
  const term = useTerms();
  const { instant } = useDates();
  const [link, setLink] = useState<string>();
  return (
    <>
      {link && <OnceShown title="users.link" intro="users.link.intro" secret={link} />}
      <Panel
        title={t('users.account')}
        actions={
          <VerbButtons<User, LinkTaker> record={user} item={setLink} allowed={user.allowedActions} verbs={VERBS} />
        }
      >
        <Facts
          facts={[
            { label: 'field.username', value: user.username },
            { label: 'field.name', value: user.name },
            { label: 'field.role', value: term('role', user.role) },
            { label: 'field.authority', value: user.authority?.name },
            { label: 'field.office', value: user.office?.name },
            {
              label: 'field.agency',
              value: user.agencyId && (
                <RecordLink resource="agencies" id={user.agencyId}>
                  {user.agencyId}
                </RecordLink>
              ),
            },
            {
              label: 'field.second-factor',
              value: t(user.hasSecondFactor ? 'users.second-factor.yes' : 'users.second-factor.no'),
            },
            { label: 'field.created-at', value: instant(user.createdAt) },
            { label: 'field.disabled-at', value: instant(user.disabledAt) },
          ]}
        />
      </Panel>
    </>
  );
}
