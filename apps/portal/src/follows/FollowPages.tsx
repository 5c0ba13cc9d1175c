import type { ReactElement } from 'react';
import { TextField } from '../complaints/views/fields.js';
import { errorOf, Problems } from '../complaints/views/Problems.js';
import type { FieldProblem } from '../http/problem.js';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import type { AgencyFacts } from '../records/facts.js';
import type { FollowChannel } from './follow-office.js';

/** Of a partner's agencies nobody here can tell in time what becomes of them. */
export const canBeFollowed = ({ register }: AgencyFacts): boolean => register?.role === 'home';

/** From what is said of an agency to being told when it is so no more. */
export function FollowDoor({
  context,
  facts,
}: {
  readonly context: PageContext;
  readonly facts: AgencyFacts;
}): ReactElement | null {
  if (!canBeFollowed(facts)) return null;
  return (
    <p>
      <a href={link(context, `/follow/${encodeURIComponent(facts.agency.id)}`)}>
        {context.words.say('portal', 'follow.door')}
      </a>
    </p>
  );
}

interface AskProps {
  readonly context: PageContext;
  readonly facts: AgencyFacts;
  readonly channels: readonly FollowChannel[];
  readonly typed: string;
  readonly problems: readonly FieldProblem[];
  readonly isAway?: boolean;
}

export function AskToFollowPage(props: AskProps): ReactElement {
  const { context, facts, channels, problems, isAway = false } = props;
  const { words } = context;
  const { legalName: name, id } = facts.agency;
  return (
    <Layout context={context} title={words.text('portal', 'follow.title', { name })}>
      <h1>{words.rich('portal', 'follow.title', { name: <bdi>{name}</bdi> })}</h1>
      <p>{words.say('portal', 'follow.lead')}</p>
      <Problems words={words} problems={problems} />
      {isAway && (
        <p className="notice" role="alert">
          {words.say('portal', 'account.trouble.away')}
        </p>
      )}
      {channels.length > 0 ? (
        <FollowForm {...props} />
      ) : (
        !isAway && <p className="notice">{words.say('portal', 'follow.none')}</p>
      )}
      <p>
        <a href={link(context, `/agencies/${encodeURIComponent(id)}`)}>
          <bdi>{name}</bdi>
        </a>
      </p>
    </Layout>
  );
}

function FollowForm({ context, facts, channels, typed, problems }: AskProps): ReactElement {
  const { words } = context;
  const [only] = channels;
  const asked = channels.length > 1 || only === undefined ? 'both' : only;
  return (
    <form action={link(context, '/follow')} method="post" noValidate>
      <input type="hidden" name="agency" value={facts.agency.id} />
      <TextField
        name="address"
        label={words.say('portal', `follow.address.${asked}`)}
        hint={channels.includes('sms') ? words.say('portal', 'follow.address.hint') : undefined}
        value={typed}
        error={errorOf(words, problems, 'address')}
        type={asked === 'email' ? 'email' : 'text'}
        autoComplete={asked === 'sms' ? 'tel' : 'email'}
      />
      <p>{words.say('portal', 'follow.kept')}</p>
      <p>{words.say('portal', 'follow.until')}</p>
      <button>{words.say('portal', 'follow.send')}</button>
    </form>
  );
}

/** How it went: the same page for everybody, whoever follows what. */
export function FollowToldPage({
  context,
  told,
  facts,
}: {
  readonly context: PageContext;
  readonly told: 'sent' | 'confirmed' | 'stopped' | 'over' | 'away';
  readonly facts?: AgencyFacts | undefined;
}): ReactElement {
  const { words } = context;
  const feature = told === 'over' || told === 'away' ? 'account' : 'follow';
  const key = `${feature}.${told}` as 'follow.sent';
  return (
    <Layout context={context} title={words.text('portal', key)}>
      <h1>{words.say('portal', key)}</h1>
      <p>{words.say('portal', `${key}.next`)}</p>
      {facts && (
        <p>
          <a href={link(context, `/agencies/${encodeURIComponent(facts.agency.id)}`)}>
            <bdi>{facts.agency.legalName}</bdi>
          </a>
        </p>
      )}
    </Layout>
  );
}

/** Opened from a message. Only the button does something: programs that look at messages open every link of them. */
export function FollowLinkPage({
  context,
  verb,
}: {
  readonly context: PageContext;
  readonly verb: 'confirm' | 'stop';
}): ReactElement {
  const { words } = context;
  return (
    <Layout context={context} title={words.text('portal', `follow.${verb}`)}>
      <h1>{words.say('portal', `follow.${verb}`)}</h1>
      <p>{words.say('portal', `follow.${verb}.lead`)}</p>
      <form action={link(context, context.path)} method="post">
        <button>{words.say('portal', `follow.${verb}.button`)}</button>
      </form>
    </Layout>
  );
}
