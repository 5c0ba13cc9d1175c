import { createHash } from 'node:crypto';
import { Refusal } from '@amparo/kernel';
import { applicationStep, refuseApplication } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { requestContext } from '../http/request-context.js';
import { FileScanner } from '../ports/index.js';
import { rulesOf } from './application.facts.js';
import { ApplicationQueries } from './application.queries.js';
import { loadForVerb, saveAct, type StoredApplication } from './application.repository.js';
import type { AddDocument } from './application.requests.js';
import type { MyApplicationAnswer } from './application.responses.js';
import { mediaTypeOf, type SentFile } from './document.file.js';

const MOST_DOCUMENTS = 40;

const invalid = (pointer: string, code: string, params = {}): never => {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer, code, params }]);
};

/** Documents that an applicant sends and takes back. */
@Injectable()
export class DocumentCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationQueries,
    private readonly scanner: FileScanner,
  ) {}

  async add(id: string, { requirement }: AddDocument, sent: SentFile | null): Promise<MyApplicationAnswer> {
    const mediaType = mediaTypeOf(sent);
    const { name, bytes } = sent ?? invalid('/file', 'inspection.photo.file-missing');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { idempotency } = requestContext();
    // The parser of bodies that the key's hash is made from sees no multipart form.
    if (idempotency) idempotency.body = [requirement, name, sha256];
    const scan = await this.scanner.scan(bytes);
    if (scan.found !== null) return invalid('/file', 'application.document.harmful', { found: scan.found });
    return this.change(id, async (tx, application) => {
      const step = applicationStep(application, 'add_document', acting(tx, application));
      const { documents } = await rulesOf(tx, { ...application, submittedAt: null }, tx.now);
      if (!documents.some(({ code }) => code === requirement)) invalid('/requirement', 'application.document.unknown');
      const [stored] = await tx.query<{ all: number }>(
        'select count(*) as all from application_document where application_id = $1 and removed_at is null',
        [id],
      );
      if ((stored?.all ?? 0) >= MOST_DOCUMENTS)
        refuseApplication('application.documents-many', { most: MOST_DOCUMENTS });
      const [document] = await tx.query<{ id: string }>(
        `insert into application_document (id, application_id, requirement, file_name, media_type, size_bytes, sha256, bytes, scanned_with, uploaded_by, uploaded_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
        [id, requirement, name.slice(0, 255), mediaType, bytes.length, sha256, bytes, scan.by, tx.actor.id, tx.now],
      );
      const facts = { document: document?.id ?? null, requirement, sha256 };
      await saveAct(tx, application, { verb: 'add_document', ...step, facts });
    });
  }

  /** It is no longer part of the application; what was handed in once is kept all the same. */
  remove(id: string, documentId: string): Promise<MyApplicationAnswer> {
    return this.change(id, async (tx, application) => {
      const step = applicationStep(application, 'remove_document', acting(tx, application));
      const removed = await tx.query(
        `with removed as (
           update application_document set removed_at = $3 where id = $1 and application_id = $2 and removed_at is null returning id)
         select id from removed`,
        [documentId, id, tx.now],
      );
      if (removed.length === 0) refuseApplication('application.document-missing');
      await saveAct(tx, application, { verb: 'remove_document', ...step, facts: { document: documentId } });
    });
  }

  private change(
    id: string,
    work: (tx: Transaction, application: StoredApplication) => Promise<void>,
  ): Promise<MyApplicationAnswer> {
    return this.unitOfWork.run(async (tx) => {
      await work(tx, await loadForVerb(tx, id));
      return this.applications.own(id, tx.actor, tx.manager);
    });
  }
}

const acting = (tx: Transaction, { timeZone }: StoredApplication) => ({
  actor: { id: tx.actor.id ?? '', role: tx.actor.role },
  now: tx.now,
  timeZone,
});
