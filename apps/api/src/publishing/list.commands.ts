import { Inject, Injectable } from '@nestjs/common';
import type { SanctionList } from '@amparo/sanctions';
import type { Configuration } from '../configuration.js';
import { HomeRegister } from '../database/home-register.queries.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { CONFIGURATION, Ids } from '../ports/index.js';
import { type Draft, ownChanges } from './draft.js';
import { homeList } from './home-lists.js';
import { ListQueries } from './list.queries.js';
import { refuseList } from './list.refusals.js';
import type { ConfirmDraft, PublishDraft } from './list.requests.js';
import type { DraftAnswer, ReleaseAnswer } from './list.responses.js';
import { publishRelease } from './publish.js';
import { confirmationsOf, insertConfirmation, lockList, readDraft } from './release.repository.js';
import { ReleaseQueries } from './release.queries.js';
import { meaningOf } from './violation-words.js';

@Injectable()
export class ListCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListQueries,
    private readonly releases: ReleaseQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Publishes exactly the draft that was seen, by somebody who had no hand in anything that changes. */
  publish(code: string, { draft: seen }: PublishDraft): Promise<ReleaseAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const list = homeList(code);
      const draft = await this.draftToActOn(tx, list, seen);
      const confirmation = (await confirmationsOf(tx, draft)).find(({ confirmedBy }) => confirmedBy !== tx.actor.id);
      if (draft.needsConfirmation && !confirmation) refuseList('list.confirmation-needed');
      const { id: register } = await this.home.read();
      const id = await publishRelease(tx, {
        id: this.ids.id(),
        ...{ register, list, draft },
        publishedBy: tx.actor.id ?? '',
        confirmedBy: draft.needsConfirmation ? (confirmation?.confirmedBy ?? null) : null,
        authorityId: tx.actor.authorityId ?? '',
        signingKey: this.configuration.signingKey,
        newId: () => this.ids.id(),
      });
      return this.releases.one(id, tx.manager);
    });
  }

  /** Another publisher's word for a draft that takes many entries off the list. */
  confirm(code: string, { draft: seen, reasons }: ConfirmDraft): Promise<DraftAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const list = homeList(code);
      const draft = await this.draftToActOn(tx, list, seen);
      if (!draft.needsConfirmation) refuseList('list.confirmation-not-needed');
      const confirmations = await confirmationsOf(tx, draft);
      if (confirmations.length > 0) refuseList('list.confirmed-already', { name: confirmations[0]?.name ?? '' });
      await insertConfirmation(tx, this.ids.id(), draft, reasons);
      tx.record({ kind: 'lists', id: list }, { number: draft.number, draft: draft.sha256 });
      return this.lists.draft(list, tx.actor, tx.manager);
    });
  }

  private async draftToActOn(tx: Transaction, list: SanctionList, seen: string): Promise<Draft> {
    await lockList(tx, list);
    const { timeZone } = await this.home.read();
    const draft = await readDraft(tx, list, timeZone, meaningOf);
    assertVersion(draft.previous?.number ?? 0);
    if (draft.changes.length === 0) refuseList('list.nothing-to-publish');
    if (draft.sha256 !== seen) refuseList('list.draft-changed');
    const own = ownChanges(draft, tx.actor.id);
    if (own.length > 0)
      refuseList('list.same-person', { references: own.map(({ reference }) => reference).join(', ') });
    return draft;
  }
}
