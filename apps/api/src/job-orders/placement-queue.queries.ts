import { addDays, dayOf, type LegalDay } from '@amparo/kernel';
import { accreditationVerbs, jobOrderVerbs } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type { QueueItem } from '../queue/index.js';

interface Row {
  readonly id: string;
  readonly kind: 'job-order' | 'accreditation';
  readonly pageId: string;
  readonly title: string;
  readonly subject: string;
  readonly proposedBy: string;
  readonly proposedOn: LegalDay;
}

/** Days in which a proposal should be decided. */
const DECIDE_IN_DAYS = 14;
const PAGES = { 'job-order': 'job-orders', accreditation: 'principals' } as const;

/** Job orders, and agencies' accreditations of principals, that wait for another person's decision. */
@Injectable()
export class PlacementQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<QueueItem[]> {
    const { timeZone } = await this.home.read();
    const today = dayOf(this.clock.now(), timeZone);
    const rows: Row[] = await this.dataSource.query(
      `select j.id, 'job-order' as kind, j.id as "pageId", j.number as title, a.legal_name as subject, j.proposed_by as "proposedBy",
         (j.created_at at time zone $1)::date as "proposedOn"
       from job_order j join agency a on a.id = j.agency_id where j.status = 'proposed'
       union all
       select c.id, 'accreditation', p.id, p.name, a.legal_name, c.proposed_by, (c.proposed_at at time zone $1)::date
       from accreditation c join principal p on p.id = c.principal_id join agency a on a.id = c.agency_id where c.status = 'proposed'
       order by 7 limit 500`,
      [timeZone],
    );
    return rows
      .filter((row) => mayDecide(row, actor))
      .map(({ id, kind, pageId, title, subject, proposedOn }) => {
        const due = addDays(proposedOn, DECIDE_IN_DAYS);
        return {
          ...{ kind, id, title, subject, due, overdue: due < today, action: `decide-${kind}` },
          path: `/${PAGES[kind]}/${pageId}/show`,
        };
      });
  }
}

const mayDecide = ({ kind, proposedBy }: Row, actor: Actor): boolean =>
  kind === 'job-order'
    ? jobOrderVerbs({ status: 'proposed', vacancies: 1, filled: 0, proposedBy }, actor).includes('approve')
    : accreditationVerbs({ status: 'proposed', proposedBy }, actor).includes('approve_agency');
