import type { ReactElement } from 'react';
import type { ListingRecord, PersonRecord } from '@amparo/verification';
import { Facts, list } from '../pages/Facts.js';
import { link, type PageContext } from '../pages/page.js';
import type { AgencyFacts } from '../records/facts.js';
import { span, verbatim } from '../records/lists.js';

interface PersonDetailsProps {
  readonly context: PageContext;
  readonly person: PersonRecord;
  readonly agency: AgencyFacts | undefined;
}

/** A person in the register is there for an agency; alone, nobody may recruit. */
export function PersonDetails({ context, person, agency }: PersonDetailsProps): ReactElement {
  const { words } = context;
  return (
    <Facts
      facts={[
        [words.say('portal', 'fact.person'), verbatim(person.name)],
        [words.say('portal', 'fact.names'), list(person.otherNames.map(verbatim))],
        [
          words.say('portal', 'fact.roles'),
          list(
            person.appointments.map(({ agencyId, role, from, to }) => (
              <span key={`${agencyId} ${role} ${from}`}>
                {words.code('role', role)}
                {words.comma}
                <a href={link(context, `/agencies/${agencyId}`)}>
                  <bdi>
                    {agencyId === agency?.agency.id ? agency.agency.legalName : words.text('portal', 'fact.agency')}
                  </bdi>
                </a>
                {words.comma}
                {span(words, from, to)}
              </span>
            )),
          ),
        ],
      ]}
    />
  );
}

/** A published sanction, in the list's own words. */
export function ListingDetails({
  context: { words },
  listing,
}: {
  readonly context: PageContext;
  readonly listing: ListingRecord;
}): ReactElement {
  const { subject, list: name, measure, reasons, from, to, until, remark } = listing;
  return (
    <Facts
      facts={[
        [words.say('portal', 'fact.listed'), verbatim(subject.name)],
        [words.say('portal', 'fact.nameCut'), subject.nameCut && words.say('portal', 'listing.nameCut')],
        [words.say('portal', 'fact.names'), list(subject.otherNames.map(verbatim))],
        [words.say('portal', 'fact.address'), subject.address && verbatim(subject.address)],
        [words.say('portal', 'fact.country'), subject.country && words.country(subject.country)],
        [words.say('portal', 'fact.list'), verbatim(name)],
        [words.say('portal', 'fact.measure'), words.code('measure', measure)],
        [words.say('portal', 'fact.reasons'), list(reasons.map(({ text }) => verbatim(text)))],
        [words.say('portal', 'fact.period'), span(words, from, to)],
        [words.say('portal', 'fact.until'), until && verbatim(until)],
        [words.say('portal', 'fact.listRemark'), remark && verbatim(remark)],
      ]}
    />
  );
}
