import { useGetIdentity } from 'react-admin';
import { Page } from '../layout/Page.js';
import { Panel } from '../layout/Panel.js';
import { useSession } from '../access/useSession.js';
import { useWords } from '../words/useWords.js';
import { KeyNotice } from '../sealing/KeyNotice.js';
import { Queue } from './Queue.js';
import { Shortcuts } from './Shortcuts.js';

/** What waits for me, and the ways I go most often. */
export function Home() {
  const t = useWords();
  const { identity } = useGetIdentity();
  const session = useSession();
  return (
    <Page title={identity?.fullName ? t('home.greeting', { name: identity.fullName }) : t('home.title')}>
      {session && <KeyNotice session={session} />}
      {session?.resources.includes('queue') && (
        <Panel title={t('home.queue')}>
          <Queue />
        </Panel>
      )}
      {session && (
        <Panel title={t('home.shortcuts')}>
          <Shortcuts session={session} />
        </Panel>
      )}
    </Page>
  );
}
