import { createIndex, type PublicIndex, type RecordKind } from '@amparo/verification';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../database/unit-of-work.js';

interface Row {
  readonly kind: RecordKind;
  readonly record: string;
}

const ALL_OF = {
  agency: `select kind, record from public_record where kind = 'register'
    union all select kind, record from public_record where kind = 'agency' and record_id = $1::uuid::text
    union all select p.kind, p.record from licence l join public_record p on p.kind = 'licence' and p.record_id = l.id::text
      where l.agency_id in (select records_of($1::uuid))
    union all select p.kind, p.record from sanction s join listing g on g.sanction_id = s.id
      join public_record p on p.kind = 'listing' and p.record_id = g.id::text where s.agency_id in (select records_of($1::uuid))`,
  listing: `select kind, record from public_record where kind = 'register'
    union all select kind, record from public_record where kind = 'listing' and record_id = $1::uuid::text`,
} as const;

interface Subject {
  readonly kind: keyof typeof ALL_OF;
  readonly id: string;
}

/** The public records about one subject, as everybody has them. */
export async function publicRecordsAbout(tx: Pick<Transaction, 'query'>, { kind, id }: Subject): Promise<PublicIndex> {
  const rows = await tx.query<Row>(ALL_OF[kind], [id]);
  const index = createIndex();
  for (const row of rows) index.put(row.kind, JSON.parse(row.record));
  return index;
}

@Injectable()
export class ProofQueries {
  constructor(private readonly dataSource: DataSource) {}

  about(subject: Subject): Promise<PublicIndex> {
    return publicRecordsAbout(
      { query: (sql, parameters = []) => this.dataSource.query(sql, [...parameters]) },
      subject,
    );
  }

  async sealed(lookup: Buffer): Promise<Buffer | undefined> {
    const [row]: { sealed: Buffer }[] = await this.dataSource.query('select sealed from proof where lookup = $1', [
      lookup,
    ]);
    return row?.sealed;
  }
}
