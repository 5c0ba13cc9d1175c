import { dayOf, type Instant, publicNumber, Refusal } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { HomeRegister } from '../database/home-register.queries.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { requestContext } from '../http/request-context.js';
import { assertVersion } from '../http/version.js';
import { Ids } from '../ports/index.js';
import { agencyBook } from './agency-book.repository.js';
import type { Book } from './book.js';
import { baseHash, compare, countsOf } from './comparison.js';
import { readReference } from './fixtures.js';
import { importLifecycle, type ImportVerb, refuseImport } from './import.lifecycle.js';
import { ImportProgress } from './import-progress.repository.js';
import { ImportQueries } from './import.queries.js';
import type { ApplyImport, SendList, UndoImport } from './import.requests.js';
import type { ImportAnswer } from './import.responses.js';
import { type Batch, closeBatch, insertBatch, lockBatch, lockBook } from './import.repository.js';
import { applyRows, undoRows } from './import-rows.repository.js';
import { layoutOf, type Layout } from './layouts/index.js';
import { listingBook } from './listing-book.repository.js';
import { readMapping } from './mapping.js';
import { readFile } from './read-file.js';

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const BOOKS: Readonly<Record<Layout['holds'], Book>> = { agencies: agencyBook, listings: listingBook };
const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();

function invalid(pointer: string, code: string, params = {}): never {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer, code, params }]);
}

@Injectable()
export class ImportCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportQueries,
    private readonly progress: ImportProgress,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  /** The dry run: says what the file would change, and changes nothing. */
  async send(body: SendList, file: SentFile | null): Promise<ImportAnswer> {
    if (!file) return invalid('/file', 'import.file-missing');
    const digest = sha256(file.bytes);
    const { idempotency } = requestContext();
    // The parser of bodies that the key's hash is made from sees no multipart form.
    if (idempotency) idempotency.body = [body, file.name, digest.toString('hex')];
    const layout = layoutOf(body.layout);
    if (!layout) return invalid('/layout', 'import.layout-unknown');
    const mapping = readMapping(body.mapping, layout);
    const rows = readFile(file.bytes, layout, body.sourceDate, readReference(), mapping);
    return this.unitOfWork.run(async (tx) => {
      await this.refuseWrongDay(tx, layout, body.sourceDate);
      const book = BOOKS[layout.holds];
      const entries = await book.load(tx, layout);
      const compared = compare(book, rows, entries);
      const id = this.ids.id();
      await insertBatch(
        tx,
        this.ids,
        { id, layout, body, fileName: file.name, sha256: digest.toString('hex'), base: baseHash(entries), mapping },
        compared,
      );
      tx.record(
        { kind: 'imports', id },
        { layout: layout.id, sha256: digest.toString('hex'), counts: countsOf(compared) },
      );
      return this.imports.one(id, tx.actor.role, tx.manager);
    });
  }

  apply(id: string, { includeBroken = false }: ApplyImport): Promise<ImportAnswer> {
    return this.progress.follow(id, (say) =>
      this.change(id, 'apply', async (tx, batch, layout) => {
        if (batch.counts.broken > 0 && !includeBroken)
          refuseImport('import.broken-rows', { count: batch.counts.broken });
        await lockBook(tx, layout);
        const entries = await BOOKS[layout.holds].load(tx, layout);
        if (baseHash(entries) !== batch.base_sha256) refuseImport('import.base-changed');
        const { id: home, timeZone } = await this.home.read();
        const year = Number(dayOf(tx.now, timeZone).slice(0, 4));
        const stamp = {
          layout,
          source: { name: batch.source_name, url: batch.source_url, on: batch.source_on },
          ids: (count: number) => this.ids.ascending(count),
          agencyNumber: (serial: number) => publicNumber(home, year, serial),
        };
        await applyRows(tx, BOOKS[layout.holds], { batch, entries, stamp, say });
      }),
    );
  }

  undo(id: string, { reason }: UndoImport): Promise<ImportAnswer> {
    return this.change(
      id,
      'undo',
      async (tx, batch, layout) => {
        await lockBook(tx, layout);
        await undoRows(tx, BOOKS[layout.holds], batch, layout);
      },
      reason,
    );
  }

  discard(id: string): Promise<ImportAnswer> {
    return this.change(id, 'discard', () => Promise.resolve());
  }

  private change(
    id: string,
    verb: ImportVerb,
    work: (tx: Transaction, batch: Batch, layout: Layout) => Promise<void>,
    reason: string | null = null,
  ): Promise<ImportAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const batch = await lockBatch(tx, id);
      if (!batch) return refuseImport('import.missing');
      assertVersion(batch.version);
      const transition = importLifecycle.transition(batch.status, verb);
      const layout = layoutOf(batch.layout);
      if (!transition || !layout) return refuseImport('import.not-now');
      await work(tx, batch, layout);
      await closeBatch(tx, id, transition.to, reason);
      tx.record({ kind: 'imports', id }, { layout: batch.layout, sha256: batch.sha256, counts: { ...batch.counts } });
      return this.imports.one(id, tx.actor.role, tx.manager);
    });
  }

  /** A list of an older day would take back what a newer one said. */
  private async refuseWrongDay(tx: Transaction, layout: Layout, day: string): Promise<void> {
    const today = dayOf(tx.now as Instant, layout.register.timeZone);
    if (day > today) invalid('/sourceDate', 'import.day-ahead', { today });
    const [row] = await tx.query<{ source_on: string }>('select source_on from register where id = $1', [
      layout.register.id,
    ]);
    if (row && day < row.source_on) invalid('/sourceDate', 'import.older', { newest: row.source_on });
  }
}
