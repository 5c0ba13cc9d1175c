import { Refusal } from '@amparo/kernel';
import { Controller, Get, Inject, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { once } from 'node:events';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { Configuration } from '../configuration.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { ApiList } from '../http/list.responses.js';
import { CONFIGURATION } from '../ports/index.js';
import { AuditQueries } from './audit.queries.js';
import { AuditEntryAnswer, AuditProofAnswer } from './audit.responses.js';
import { LeafFile } from './leaf-file.js';

@ApiTags('audit-entries')
@Controller('audit-entries')
export class AuditController {
  constructor(
    private readonly queries: AuditQueries,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  @Allow({ roles: READERS['audit-entries'], audit: 'audit-entry.list', readsLog: true })
  @ApiList(AuditEntryAnswer, ['action', 'actor', 'subject'])
  list(@Query() query: RawQuery): Promise<ListAnswer<AuditEntryAnswer>> {
    return this.queries.entries(query);
  }

  /** The log up to its newest checkpoint: three files of one folder for `npm run verify`. */
  @Get('export/:file')
  @Allow({ roles: READERS['audit-entries'], audit: 'audit-entry.export' })
  @ApiProduces('application/x-ndjson', 'text/plain')
  @ApiOkResponse({ description: 'entries.ndjson, leaves.txt or checkpoint', schema: { type: 'string' } })
  async export(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const leaves = new LeafFile(this.configuration.dataDir);
    const checkpoint = await leaves.checkpoint();
    if (!checkpoint) throw new Refusal('audit-entry.not-signed-yet', 'conflict', { retryAfter: 2 });
    response.setHeader('Cache-Control', 'no-store');
    if (file === 'checkpoint') response.type('text/plain').send(checkpoint.note);
    else if (file === 'leaves.txt') response.type('text/plain').send(await leaves.text(checkpoint.size));
    else if (file === 'entries.ndjson') {
      response.type('application/x-ndjson');
      for await (const lines of this.queries.exportLines(checkpoint.size))
        if (!response.write(lines)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
      response.end();
    } else throw new Refusal('request.no-such-address', 'missing');
  }

  @Get(':index')
  @Allow({ roles: READERS['audit-entries'], audit: 'audit-entry.read' })
  @ApiOkResponse({ type: AuditProofAnswer })
  read(@Param('index', ParseIntPipe) index: number): Promise<AuditProofAnswer> {
    return this.queries.entry(index);
  }
}
