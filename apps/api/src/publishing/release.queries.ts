import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import { homeList } from './home-lists.js';
import { refuseList } from './list.refusals.js';
import type { ReleaseAnswer, ReleaseRow } from './list.responses.js';

const RELEASES: ListDefinition = {
  select: `r.id, r.list, r.number, iso(r.published_at) as "publishedAt", a.name as authority, r.entry_count as entries, r.leaf_index as "leafIndex",
    r.manifest_sha256 as "manifestSha256", (select p.manifest_sha256 from release p where p.id = r.previous_id) as previous`,
  from: 'release r join authority a on a.id = r.authority_id',
  filters: { list: 'r.list = ?' },
  sorts: { publishedAt: 'r.published_at', number: 'r.number', list: 'r.list' },
  defaultSort: '-publishedAt',
  key: 'r.id',
};

export interface PublishedFile {
  readonly content: string;
  readonly sha256: string;
}

/** What was published, for everybody. */
@Injectable()
export class ReleaseQueries {
  constructor(private readonly dataSource: DataSource) {}

  list(query: RawQuery): Promise<ListAnswer<ReleaseRow>> {
    return list<ReleaseRow>(this.dataSource.manager, RELEASES, query);
  }

  all(query: RawQuery): AsyncGenerator<ReleaseRow[]> {
    return allRows(this.dataSource, RELEASES, query);
  }

  one(id: string, manager: EntityManager = this.dataSource.manager): Promise<ReleaseAnswer> {
    return this.find('r.id = $1', [id], manager);
  }

  numbered(code: string, number: number): Promise<ReleaseAnswer> {
    return this.find('r.list = $1 and r.number = $2', [homeList(code), number]);
  }

  async file(code: string, number: number, name: string): Promise<PublishedFile> {
    await this.numbered(code, number);
    const [file]: PublishedFile[] = await this.dataSource.query(
      `select f.content, f.sha256 from release_file f join release r on r.id = f.release_id where r.list = $1 and r.number = $2 and f.name = $3`,
      [code, number, name],
    );
    return file ?? refuseList('release.file-missing');
  }

  private async find(
    where: string,
    parameters: readonly unknown[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ReleaseAnswer> {
    const [row]: ReleaseAnswer[] = await manager.query(
      `select ${RELEASES.select},
         (select coalesce(jsonb_agg(jsonb_build_object('change', c.change, 'reference', c.reference, 'name', c.name, 'reason', c.reason) order by c.ordinal), '[]')
          from release_change c where c.release_id = r.id) as changes,
         (select jsonb_agg(jsonb_build_object('name', f.name, 'sha256', f.sha256, 'length', f.length) order by f.name)
          from release_file f where f.release_id = r.id) as files
       from ${RELEASES.from} where ${where}`,
      [...parameters],
    );
    return row ?? refuseList('release.missing');
  }
}
