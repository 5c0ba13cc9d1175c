import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { ApiExport, type Column, Exported, sendFile } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { OneFile, type Upload } from '../http/upload.js';
import { ApiVerb } from '../http/verb.js';
import { ImportCommands } from './import.commands.js';
import { IMPORTERS } from './import.lifecycle.js';
import { ImportQueries } from './import.queries.js';
import { ApplyImport, SendList, SendListForm, UndoImport } from './import.requests.js';
import { type CellErrorAnswer, ImportAnswer, ImportedRow, ImportRow, LayoutAnswer } from './import.responses.js';
import { LAYOUTS } from './layouts/index.js';

const FILTERS = ['layout', 'status'];

const inOneLine = ({ column, value, detail }: CellErrorAnswer): string =>
  `${column && `${column}: `}${detail}${value && ` (${value})`}`;
/** As whoever corrects the file needs them: which row, which of its columns, what is wrong. */
const ROW_COLUMNS: readonly Column<ImportedRow>[] = [
  'row',
  'outcome',
  'summary',
  ['errors', ({ errors }) => errors.map(inOneLine)],
  ['notes', ({ notes }) => notes.map(inOneLine)],
];

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly queries: ImportQueries,
    private readonly commands: ImportCommands,
  ) {}

  @Get('layouts')
  @Allow({ roles: READERS.imports, audit: 'import.layouts' })
  @ApiOkResponse({ type: [LayoutAnswer] })
  async layouts(): Promise<LayoutAnswer[]> {
    const last = await this.queries.lastColumns();
    return LAYOUTS.map(({ id, title, register, source, columns, required }) => ({
      id,
      title,
      register: register.id,
      sourceName: source.name,
      sourceUrl: source.url,
      columns: { ...columns },
      lastColumns: last.get(id) ?? {},
      required: [...required],
    }));
  }

  @Get()
  @Allow({ roles: READERS.imports, audit: 'import.list' })
  @ApiList(ImportRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<ImportRow>> {
    return this.queries.list(query);
  }

  @Exported<ImportRow>('imports', {
    audit: 'import.export',
    filters: FILTERS,
    columns: [
      'createdAt',
      'layout',
      'register',
      'status',
      'fileName',
      'sha256',
      ['source', ({ source }) => source.url],
      ['sourceDate', ({ source }) => source.date],
      'id',
    ],
  })
  export(query: RawQuery): AsyncGenerator<ImportRow[]> {
    return this.queries.all(query);
  }

  @Get(':id')
  @Allow({ roles: READERS.imports, audit: 'import.read' })
  @ApiOkResponse({ type: ImportAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ImportAnswer> {
    return this.queries.one(id, requestContext().actor.role);
  }

  @Get(':id/rows')
  @Allow({ roles: READERS.imports, audit: 'import.rows' })
  @ApiList(ImportedRow, ['outcome'])
  rows(@Param('id', ParseUUIDPipe) id: string, @Query() query: RawQuery): Promise<ListAnswer<ImportedRow>> {
    return this.queries.rows(id, query);
  }

  @Get(':id/rows/export.:format')
  @Allow({ roles: READERS.imports, audit: 'import.export-rows' })
  @ApiExport(['outcome'])
  async exportRows(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('format') format: string,
    @Query() query: RawQuery,
    @Res() response: Response,
  ): Promise<void> {
    // With the file's own columns, by which the corrected file is read again.
    const cells = await this.queries.cellColumns(id);
    const columns = [
      ...ROW_COLUMNS,
      ...cells.map((name): Column<ImportedRow> => [name, ({ cells: of }) => of?.[name] ?? null]),
    ];
    return sendFile(response, { name: 'rows', format }, columns, this.queries.allRows(id, query));
  }

  @Post()
  @Allow({ roles: IMPORTERS, audit: 'import.send' })
  @OneFile(SendListForm, 20_000)
  @ApiCreatedResponse({ type: ImportAnswer })
  send(@Body() body: SendList, @UploadedFile() file?: Upload): Promise<ImportAnswer> {
    return this.commands.send(body, file ? { name: file.originalname, bytes: file.buffer } : null);
  }

  @Post(':id/apply')
  @Allow({ roles: IMPORTERS, audit: 'import.apply' })
  @ApiVerb(ImportAnswer)
  apply(@Param('id', ParseUUIDPipe) id: string, @Body() body: ApplyImport): Promise<ImportAnswer> {
    return this.commands.apply(id, body);
  }

  @Post(':id/undo')
  @Allow({ roles: IMPORTERS, audit: 'import.undo' })
  @ApiVerb(ImportAnswer)
  undo(@Param('id', ParseUUIDPipe) id: string, @Body() body: UndoImport): Promise<ImportAnswer> {
    return this.commands.undo(id, body);
  }

  @Post(':id/discard')
  @Allow({ roles: IMPORTERS, audit: 'import.discard' })
  @ApiVerb(ImportAnswer)
  discard(@Param('id', ParseUUIDPipe) id: string): Promise<ImportAnswer> {
    return this.commands.discard(id);
  }
}
