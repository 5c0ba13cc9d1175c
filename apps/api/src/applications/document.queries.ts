import { refuseApplication } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/request-context.js';
import { scopeOf } from './application.repository.js';

export interface DocumentFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** `XA-2026-000012-4-bond-guarantee.pdf`: never the name that came with it. */
  readonly name: string;
}

@Injectable()
export class DocumentQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Of an application that this actor may see. What an agency took back, it is not shown again; officers see what was handed in. */
  async file(id: string, documentId: string, actor: Actor): Promise<DocumentFile> {
    const { where, parameters } = scopeOf(actor);
    const [first, second] = [parameters.length + 1, parameters.length + 2];
    const [file]: DocumentFile[] = await this.dataSource.query(
      `select d.bytes, d.media_type as "mediaType",
         p.number || '-' || d.requirement || '.' || case d.media_type when 'application/pdf' then 'pdf' when 'image/png' then 'png' else 'jpg' end as name
       from application p join application_document d on d.application_id = p.id
       where ${where} and p.id = $${first} and d.id = $${second} and d.removed_at is null`,
      [...parameters, id, documentId],
    );
    return file ?? refuseApplication('application.document-missing');
  }
}
