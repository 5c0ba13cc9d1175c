import type { ReactElement } from 'react';
import { link, type PageContext } from '../../pages/page.js';
import { ACCEPTED } from '../file-types.js';
import type { Thread } from '../office.js';
import type { JourneyScripts } from '../../browser/browser.scripts.js';
import { Locked } from './asked.js';
import { FORM, JourneyLayout } from './JourneyLayout.js';

const ACTION = '/receipt/thread';

/** A message as it can be read now. */
export interface Said {
  readonly id: string;
  readonly own: boolean;
  readonly on: string;
  /** Undefined where it could not be opened. */
  readonly text: string | undefined;
}

export type ThreadTrouble = 'away' | 'busy' | 'refused';

interface ThreadPageProps {
  readonly context: PageContext;
  readonly scripts: JourneyScripts | undefined;
  readonly thread: Thread;
  readonly said: readonly Said[];
  /** Of this very answer: sent twice, it is one. */
  readonly secret: string;
  readonly typed?: string;
  readonly error?: string;
  readonly filesError?: string;
  readonly trouble?: ThreadTrouble;
  readonly justSent?: boolean;
}

export function ThreadPage({ context, scripts, thread, said, ...reply }: ThreadPageProps): ReactElement {
  const { words } = context;
  const { trouble, justSent = false } = reply;
  const known = words.known('portal', `thread.status.${thread.status}`) ?? words.say('portal', 'thread.status.other');
  return (
    <JourneyLayout context={context} scripts={scripts} title={words.text('portal', 'thread.title')}>
      <h1>{words.say('portal', 'thread.title')}</h1>
      {trouble && (
        <p className="notice" role="alert">
          {words.say('portal', `thread.trouble.${trouble}`)}
        </p>
      )}
      {justSent && (
        <p className="good" role="status">
          {words.say('portal', 'thread.sent')}
        </p>
      )}
      <p>{words.rich('portal', 'complaint.done.reference', { reference: <bdi dir="ltr">{thread.reference}</bdi> })}</p>
      <section className={thread.overdue ? 'notice' : 'good'}>
        <h2>{known}</h2>
        <Clock context={context} thread={thread} />
      </section>
      <h2>{words.say('portal', 'thread.messages')}</h2>
      {said.length === 0 && <p>{words.say('portal', 'thread.none')}</p>}
      <ul className="talk">
        {said.map(({ id, own, on, text }) => (
          <li key={id} className={own ? 'own' : undefined}>
            <p className="quiet">
              {words.say('portal', own ? 'thread.you' : 'thread.office', { day: words.dayOf(on) })}
            </p>
            <p dir="auto">{text ?? words.say('portal', 'thread.locked')}</p>
          </li>
        ))}
      </ul>
      <ReplyForm context={context} thread={thread} {...reply} />
      <form action={link(context, ACTION)} method="post">
        <button className="quiet" name="go" value="leave">
          {words.say('portal', 'thread.leave')}
        </button>
      </form>
    </JourneyLayout>
  );
}

/** Whose turn it is, and by when; or since when it is late and with whom it is now. */
function Clock({ context: { words }, thread }: Pick<ThreadPageProps, 'context' | 'thread'>): ReactElement {
  const { status, overdue, escalated, dueOn, closedCode } = thread;
  if (status === 'closed')
    return (
      <p>
        {(closedCode && words.known('portal', `thread.closure.${closedCode}`)) ||
          words.say('portal', 'thread.closed.hint')}
      </p>
    );
  if (!dueOn) return <p>{words.say('portal', 'thread.received', { day: words.dayOf(thread.receivedOn) })}</p>;
  const day = words.dayOf(dueOn);
  return (
    <>
      {status === 'information_requested' && !overdue ? (
        <p>{words.say('portal', 'thread.asked')}</p>
      ) : (
        <p>{words.say('portal', overdue ? 'thread.overdue' : 'thread.due', { day })}</p>
      )}
      {escalated && <p>{words.say('portal', 'thread.escalated')}</p>}
    </>
  );
}

type ReplyFormProps = Omit<ThreadPageProps, 'said' | 'scripts'>;

function ReplyForm({ context, thread, secret, typed, error, filesError }: ReplyFormProps): ReactElement | null {
  const { words } = context;
  const mayReply = thread.allowedActions.includes('reply');
  const mayAsk = thread.allowedActions.includes('ask-review');
  const { teamRecipient, replyRecipient } = thread;
  if ((!mayReply && !mayAsk) || teamRecipient === null) return null;
  return (
    <form
      id={FORM}
      action={link(context, ACTION)}
      method="post"
      encType="multipart/form-data"
      autoComplete="off"
      noValidate
      data-reply
      data-recipient={`${teamRecipient} ${replyRecipient}`}
      data-team={teamRecipient}
    >
      <input type="hidden" name="secret" value={secret} />
      <div className={error === undefined ? 'field' : 'field wrong'}>
        <label htmlFor="text">{words.say('portal', mayReply ? 'thread.reply' : 'thread.ask')}</label>
        {error !== undefined && (
          <p className="error" id="text-error">
            {error}
          </p>
        )}
        <textarea
          id="text"
          name="text"
          rows={5}
          dir="auto"
          autoComplete="off"
          data-kept="text"
          defaultValue={typed}
          aria-invalid={error === undefined ? undefined : 'true'}
          aria-describedby={error === undefined ? undefined : 'text-error'}
        />
      </div>
      {mayReply && (
        <div className={filesError === undefined ? 'field' : 'field wrong'}>
          <label htmlFor="files">{words.say('portal', 'complaint.files')}</label>
          <p className="hint" id="files-hint">
            {words.say('portal', 'complaint.files.hint')}
          </p>
          {filesError !== undefined && (
            <p className="error" id="files-error">
              {filesError}
            </p>
          )}
          <input
            id="files"
            name="files"
            type="file"
            multiple
            accept={ACCEPTED}
            aria-describedby={filesError === undefined ? 'files-hint' : 'files-error files-hint'}
          />
          <ul id="chosen" hidden />
        </div>
      )}
      <Locked context={context} />
      <button name="go" value={mayReply ? 'reply' : 'ask-review'}>
        {words.say('portal', mayReply ? 'thread.send' : 'thread.askButton')}
      </button>
    </form>
  );
}
