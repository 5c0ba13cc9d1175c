import type { ComponentType, ReactElement } from 'react';
import type { MessageKey } from '@amparo/messages';
import type { PageContext } from '../../pages/page.js';
import { link } from '../../pages/page.js';
import { KINDS, type QuestionId, yearsTo } from '../lodge.pages.js';
import { WHAT_HAPPENED } from '../what-happened.js';
import { Boxes, Choices, type Option, Select, TextField } from './fields.js';
import type { JourneyProps } from './journey.js';
import { errorOf } from './Problems.js';

type FieldName = keyof JourneyProps['draft']['answers'];

/** What every field is given: its words, what was typed and what is wrong with it. */
const field = (
  { context: { words }, draft, problems }: JourneyProps,
  name: FieldName,
  hint?: MessageKey<'portal'> & `complaint.${string}`,
) => ({
  name,
  label: words.say('portal', `complaint.${name}` as MessageKey<'portal'>),
  ...(hint && { hint: words.say('portal', hint) }),
  value: draft.answers[name],
  error: errorOf(words, problems, name),
});

function Danger(journey: JourneyProps): ReactElement {
  const { words } = journey.context;
  const options = (['no', 'yes'] as const).map((value): Option => [
    value,
    words.say('portal', `complaint.danger.${value}`),
  ]);
  return <Choices {...field(journey, 'danger', 'complaint.danger.hint')} options={options} />;
}

/** Before anything else: what to do in danger, and that a name is not asked for. */
function BeforeDanger({ context: { words } }: { readonly context: PageContext }): ReactElement {
  return (
    <>
      <section className="danger">
        <h2>{words.say('safety', 'danger.title')}</h2>
        <ul>
          {(['danger.1', 'danger.2', 'danger.3'] as const).map((key) => (
            <li key={key}>{words.say('safety', key)}</li>
          ))}
        </ul>
      </section>
      <p>{words.say('portal', 'complaint.lead')}</p>
      <p>
        <strong>{words.say('safety', 'complaint.noName')}</strong> {words.say('safety', 'complaint.sealed')}
      </p>
    </>
  );
}

function About(journey: JourneyProps): ReactElement {
  const { context, draft, facts } = journey;
  const { words } = context;
  const agency = facts.agencyName(draft.answers.agency);
  const options: Option[] = [
    ...(agency === undefined ? [] : [['agency', <bdi key="name">{agency}</bdi>] satisfies Option]),
    ...KINDS.map((kind): Option => [kind, words.say('portal', `complaint.kind.${kind}`)]),
  ];
  return (
    <>
      {agency === undefined ? (
        <p>
          <a href={link(context, '/')}>{words.say('portal', 'complaint.about.find')}</a>
        </p>
      ) : (
        <input type="hidden" name="agency" value={draft.answers.agency} />
      )}
      <Choices {...field(journey, 'kind')} options={options} />
      <TextField
        {...field(journey, 'contact', agency === undefined ? 'complaint.contact.hint' : 'complaint.contact.optional')}
      />
    </>
  );
}

function What(journey: JourneyProps): ReactElement {
  const { words } = journey.context;
  const { label: _label, hint, error, value } = field(journey, 'what', 'complaint.what.hint');
  return (
    <>
      <p className="hint">{hint}</p>
      {error !== undefined && <p className="error">{error}</p>}
      {WHAT_HAPPENED.map(({ id, codes }, index) => (
        <fieldset key={id}>
          <legend>{words.say('portal', `complaint.what.${id}`)}</legend>
          <Boxes
            name="what"
            options={codes.map((code): Option => [code, words.say('portal', `what.${code}`)])}
            chosen={value.split(' ')}
            several
            first={index === 0}
          />
        </fieldset>
      ))}
    </>
  );
}

function Where(journey: JourneyProps): ReactElement {
  const { context, facts } = journey;
  const { words } = context;
  const unsaid: Option = ['', words.text('portal', 'complaint.unsaid')];
  const plain = (value: string): Option => [value, value];
  const months = Array.from({ length: 12 }, (_, index): Option => {
    const month = String(index + 1).padStart(2, '0');
    return [month, words.month(month)];
  });
  return (
    <>
      {facts.districts.length > 0 && (
        <Select
          {...field(journey, 'district', 'complaint.district.hint')}
          options={[unsaid, ...facts.districts.map(plain)]}
        />
      )}
      <fieldset>
        <legend>{words.say('portal', 'complaint.when')}</legend>
        <p className="hint">{words.say('portal', 'complaint.when.hint')}</p>
        <div className="pair">
          <Select {...field(journey, 'month')} options={[unsaid, ...months]} />
          <Select {...field(journey, 'year')} options={[unsaid, ...yearsTo(facts.today).map(plain)]} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.say('portal', 'complaint.paid')}</legend>
        <p className="hint">{words.say('portal', 'complaint.paid.hint')}</p>
        <div className="pair">
          <TextField {...field(journey, 'amount')} mode="decimal" />
          <Select
            {...field(journey, 'currency')}
            options={[unsaid, ...facts.currencies.map((code): Option => [code, `${words.currency(code)} (${code})`])]}
          />
        </div>
      </fieldset>
    </>
  );
}

function Story(journey: JourneyProps): ReactElement {
  return (
    <>
      <Locked context={journey.context} />
      <TextField {...field(journey, 'story', 'complaint.story.hint')} lines={9} />
      <TextField {...field(journey, 'place', 'complaint.place.hint')} lines={2} />
      <TextField {...field(journey, 'wish', 'complaint.wish.hint')} lines={2} />
    </>
  );
}

function You(journey: JourneyProps): ReactElement {
  const { words } = journey.context;
  return (
    <>
      <p>
        <strong>{words.say('safety', 'complaint.noName')}</strong> {words.say('portal', 'complaint.you.lead')}
      </p>
      <Locked context={journey.context} />
      <TextField {...field(journey, 'name')} />
      <TextField {...field(journey, 'reach', 'complaint.reach.hint')} />
      <TextField {...field(journey, 'tongue', 'complaint.tongue.hint')} />
      <TextField {...field(journey, 'relation', 'complaint.relation.hint')} />
    </>
  );
}

/** Where it is locked: our script puts in its own words where it runs. */
export function Locked({ context: { words } }: { readonly context: PageContext }): ReactElement {
  return (
    <p className="quiet">
      <span data-plain>{words.say('portal', 'complaint.locked.here')}</span>
      <span data-script hidden>
        {words.say('portal', 'complaint.locked.there')}
      </span>
    </p>
  );
}

/** One body for each question, and what stands before its title. */
export const ASK: Readonly<
  Record<
    QuestionId,
    {
      readonly Body: ComponentType<JourneyProps>;
      readonly before?: ComponentType<{ readonly context: PageContext }>;
    }
  >
> = {
  danger: { Body: Danger, before: BeforeDanger },
  about: { Body: About },
  what: { Body: What },
  where: { Body: Where },
  story: { Body: Story },
  you: { Body: You },
};
