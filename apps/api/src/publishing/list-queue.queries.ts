import { addDays, dayOf } from '@amparo/kernel';
import { negotiate, translate } from '@amparo/messages';
import { Injectable } from '@nestjs/common';
import { HomeRegister } from '../database/home-register.queries.js';
import { type Actor, requestContext } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type { QueueItem } from '../queue/index.js';
import { HOME_LISTS, namesOf } from './home-lists.js';
import { ListQueries } from './list.queries.js';

/** Days in which what was decided should be published. */
const DUE_IN_DAYS = 7;

/** The lists whose draft differs from what is published, for whoever may do something about it. */
@Injectable()
export class ListQueue {
  constructor(
    private readonly lists: ListQueries,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<QueueItem[]> {
    if (actor.role !== 'publisher') return [];
    const { timeZone } = await this.home.read();
    const today = dayOf(this.clock.now(), timeZone);
    const language = negotiate(requestContext().language);
    const drafts = await Promise.all(HOME_LISTS.map((list) => this.lists.draft(list, actor)));
    return drafts.flatMap(({ id, number, changes, allowedActions: [action] }) => {
      if (action === undefined) return [];
      const decided = changes.map(({ before, after }) => (after ?? before) as { decidedOn: string } | null);
      const first = decided.map((entry) => entry?.decidedOn ?? today).sort()[0] ?? today;
      const due = addDays(first, DUE_IN_DAYS);
      const list = HOME_LISTS.find((code) => code === id);
      return [
        {
          kind: 'list-draft',
          id,
          title: translate(language, 'console', 'releases.one', { number }),
          subject: (list && namesOf(list)[language]) ?? id,
          due,
          overdue: due < today,
          action,
          path: `/lists/${id}/show`,
        },
      ];
    });
  }
}
