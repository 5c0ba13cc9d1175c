import type { ReactElement, ReactNode } from 'react';
import { money } from '../fees/cap.js';
import { ReportRecruiter } from '../complaints/ReportRecruiter.js';
import { Facts, list } from '../pages/Facts.js';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { SearchBox } from '../pages/SearchBox.js';
import { NextSteps, StandingBox } from '../pages/StandingBox.js';
import type { Words } from '../pages/words.js';
import type { JobOrderFacts } from './job-order.reader.js';

interface JobOrderPageProps {
  readonly context: PageContext;
  readonly facts: JobOrderFacts;
}

/** What was approved, so that it can be held against what was promised; who recruits comes first. */
export function JobOrderPage({ context, facts: { order, agency, standing, state } }: JobOrderPageProps): ReactElement {
  const { words } = context;
  const { title, number, fee } = order;
  const day = words.day(state === 'not_yet' ? order.from : order.to);
  return (
    <Layout context={context} title={words.text('portal', 'job-order.title', { title, number })}>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p>
        <strong>{words.say('portal', `job-order.state.${state}`, { day })}</strong>
      </p>
      <h2>{words.say('portal', 'job-order.agency')}</h2>
      <StandingBox words={words} standing={standing}>
        <p>{agency && agencyLink(context, agency.agency)}</p>
      </StandingBox>
      <section>
        <h2>{words.say('portal', 'job-order.offer')}</h2>
        <Facts
          facts={[
            [words.say('portal', 'fact.employer'), <bdi key="employer">{order.principal}</bdi>],
            [words.say('portal', 'fact.work-country'), words.country(order.country)],
            [words.say('portal', 'fact.wage'), money(words, order.wage)],
            [words.say('portal', 'fact.contract'), words.say('portal', 'fact.months', { count: order.contractMonths })],
            [words.say('portal', 'fact.fee'), fee ? money(words, fee) : words.say('portal', 'fact.fee-nothing')],
            [words.say('portal', 'fact.places'), places(words, order)],
            [words.say('portal', 'fact.occupation'), order.occupation],
            [words.say('portal', 'fact.order-number'), <bdi key="number">{number}</bdi>],
          ]}
        />
        <p>{words.say('portal', 'job-order.compare')}</p>
      </section>
      <NextSteps words={words} standing={standing} />
      <ReportRecruiter context={context} about={{ agency: order.agencyId }} />
      <SearchBox context={context} again />
    </Layout>
  );
}

const places = (words: Words, { vacancies, filled }: JobOrderFacts['order']): ReactNode =>
  words.say('portal', 'fact.places-left', { left: vacancies - filled, all: vacancies });

const agencyLink = (context: PageContext, { id, legalName }: { readonly id: string; readonly legalName: string }) => (
  <a href={link(context, `/agencies/${encodeURIComponent(id)}`)}>
    <bdi>{legalName}</bdi>
  </a>
);

/** On an agency's page: each order for which it may recruit now, leading to its own page. */
export function OpenJobOrders({
  context,
  orders,
}: {
  readonly context: PageContext;
  readonly orders: readonly JobOrderFacts[];
}): ReactElement | null {
  const { words } = context;
  if (orders.length === 0) return null;
  return (
    <section>
      <h2>{words.say('portal', 'job-order.list')}</h2>
      {list(
        orders.map(({ order }) => (
          <span key={order.id}>
            <a href={link(context, `/job-orders/${order.id}`)}>
              <bdi>{order.title}</bdi>
            </a>
            {words.comma}
            <bdi>{order.principal}</bdi>
            {words.comma}
            {words.country(order.country)}
          </span>
        )),
      )}
    </section>
  );
}
