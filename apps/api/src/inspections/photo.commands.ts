import { checklistOf, refuseInspection, stepOf } from '@amparo/inspections';
import { Refusal } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { requestContext } from '../http/request-context.js';
import { situationOf } from './inspection.commands.js';
import { InspectionQueries } from './inspection.queries.js';
import { appendEvent, loadForVerb, saveInspection, type StoredInspection } from './inspection.repository.js';
import type { AddPhoto, RemovePhoto } from './inspection.requests.js';
import type { InspectionAnswer } from './inspection.responses.js';
import { type Picture, readPicture, type SentPhoto } from './picture.js';

const MOST_PHOTOS = 100;

@Injectable()
export class PhotoCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inspections: InspectionQueries,
  ) {}

  async add(id: string, body: AddPhoto, sent: SentPhoto | null): Promise<InspectionAnswer> {
    const { idempotency } = requestContext();
    const digest = createHash('sha256')
      .update(sent?.bytes ?? '')
      .digest('hex');
    // The parser of bodies that the key's hash is made from sees no multipart form.
    if (idempotency) idempotency.body = [body, sent?.name, digest];
    const picture = await readPicture(sent);
    return this.unitOfWork.run(async (tx) => {
      const inspection = await loadForVerb(tx, id);
      const { status } = stepOf(inspection, 'add_photo', situationOf(tx, inspection));
      const { item } = body;
      if (item && !checklistOf(inspection.checklistVersion).items.some(({ code }) => code === item))
        throw new Refusal('request.invalid', 'invalid', {}, [
          { pointer: '/item', code: 'inspection.item-unknown', params: { item } },
        ]);
      const photoId = await insertPhoto(tx, inspection, body, sent?.name ?? '', picture);
      await saveInspection(tx, id);
      const facts = { photo: photoId, sha256: picture.sha256, bytes: picture.original.length };
      await appendEvent(tx, id, { verb: 'add_photo', from: inspection.status, to: status, facts });
      tx.record({ kind: 'inspections', id }, facts);
      return this.inspections.one(id, tx.actor, tx.manager);
    });
  }

  /** A later record: the photo itself stays. */
  remove(id: string, { photoId, reasons }: RemovePhoto): Promise<InspectionAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const inspection = await loadForVerb(tx, id);
      const { status } = stepOf(inspection, 'remove_photo', situationOf(tx, inspection));
      const removed = await tx.query(
        `insert into inspection_photo_removal (photo_id, reasons, removed_by, removed_at)
         select p.id, $3, $4, $5 from inspection_photo p where p.id = $1 and p.inspection_id = $2
         on conflict do nothing returning photo_id`,
        [photoId, id, reasons, tx.actor.id, tx.now],
      );
      if (removed.length === 0) refuseInspection('inspection.photo.missing');
      await saveInspection(tx, id);
      const facts = { photo: photoId };
      await appendEvent(tx, id, { verb: 'remove_photo', from: inspection.status, to: status, reasons, facts });
      tx.record({ kind: 'inspections', id }, facts);
      return this.inspections.one(id, tx.actor, tx.manager);
    });
  }
}

async function insertPhoto(
  tx: Transaction,
  { id }: StoredInspection,
  { item, caption }: AddPhoto,
  fileName: string,
  picture: Picture,
): Promise<string> {
  const [count] = await tx.query<{ all: number }>(
    'select count(*) as all from inspection_photo where inspection_id = $1',
    [id],
  );
  const before = count?.all ?? 0;
  if (before >= MOST_PHOTOS) refuseInspection('inspection.photo.too-many', { most: MOST_PHOTOS });
  const { mediaType, original, copy, thumbnail, sha256, width, height } = picture;
  const [photo] = await tx.query<{ id: string }>(
    `insert into inspection_photo (id, inspection_id, ordinal, item, caption, file_name, media_type, size_bytes, sha256, width, height, uploaded_by, uploaded_at)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      id,
      before + 1,
      item ?? null,
      caption ?? '',
      fileName.slice(0, 255),
      mediaType,
      original.length,
      sha256,
      width,
      height,
      tx.actor.id,
      tx.now,
    ],
  );
  if (!photo) throw new Error('the photo was not stored');
  for (const [kind, bytes] of Object.entries({ original, copy, thumbnail }))
    await tx.query('insert into inspection_photo_file (photo_id, kind, bytes) values ($1, $2, $3)', [
      photo.id,
      kind,
      bytes,
    ]);
  return photo.id;
}
