import type { ReactElement } from 'react';
import type { PersonRecord } from '@amparo/verification';
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
