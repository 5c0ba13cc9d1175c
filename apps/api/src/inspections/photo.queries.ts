import { refuseInspection } from '@amparo/inspections';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/request-context.js';
import { scopeOf } from './inspection.scope.js';

export interface PhotoFile {
  readonly bytes: Buffer;
  /** `XA-2026-000012-4-photo-3` */
  readonly name: string;
}

@Injectable()
export class PhotoQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Of an inspection that this actor may see. A photo taken back is kept, but its pictures are shown to nobody. */
  async file(id: string, photoId: string, kind: 'original' | 'copy' | 'thumbnail', actor: Actor): Promise<PhotoFile> {
    const { where, parameter } = scopeOf(actor);
    const [file]: PhotoFile[] = await this.dataSource.query(
      `select f.bytes, i.number || '-photo-' || p.ordinal as name
       from inspection i join inspection_photo p on p.inspection_id = i.id join inspection_photo_file f on f.photo_id = p.id and f.kind = $4
       where ${where} and i.id = $2 and p.id = $3
         and ($4 = 'original' or not exists (select from inspection_photo_removal r where r.photo_id = p.id))`,
      [parameter, id, photoId, kind],
    );
    return file ?? refuseInspection('inspection.photo.missing');
  }
}
