import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Res, StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import { requestContext } from '../http/request-context.js';
import { OneFile, type Upload } from '../http/upload.js';
import { ApiVerb } from '../http/verb.js';
import { AddDocument, AddDocumentForm, OnDocument } from './application.requests.js';
import { MyApplicationAnswer } from './application.responses.js';
import { DocumentCommands } from './document.commands.js';
import { type DocumentFile, DocumentQueries } from './document.queries.js';

const AGENCY = ['agency'] as const;
const FILE = { description: 'The file', schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('my-agency')
@Controller('my-agency/applications/:id')
export class MyDocumentsController {
  constructor(
    private readonly queries: DocumentQueries,
    private readonly commands: DocumentCommands,
  ) {}

  @Post('add-document')
  @Allow({ roles: AGENCY, audit: 'my-agency.add-document' })
  @OneFile(AddDocumentForm)
  @ApiVerb(MyApplicationAnswer)
  add(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AddDocument,
    @UploadedFile() file?: Upload,
  ): Promise<MyApplicationAnswer> {
    return this.commands.add(id, body, file ? { name: file.originalname, bytes: file.buffer } : null);
  }

  @Post('remove-document')
  @Allow({ roles: AGENCY, audit: 'my-agency.remove-document' })
  @ApiVerb(MyApplicationAnswer)
  remove(@Param('id', ParseUUIDPipe) id: string, @Body() { documentId }: OnDocument): Promise<MyApplicationAnswer> {
    return this.commands.remove(id, documentId);
  }

  @Get('documents/:documentId')
  @Allow({ roles: AGENCY, audit: 'my-agency.document' })
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse(FILE)
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return answer(response, await this.queries.file(id, documentId, requestContext().actor));
  }
}

@ApiTags('applications')
@Controller('applications/:id/documents')
export class DocumentsController {
  constructor(private readonly queries: DocumentQueries) {}

  @Get(':documentId')
  @Allow({ roles: READERS.applications, audit: 'application.document' })
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse(FILE)
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return answer(response, await this.queries.file(id, documentId, requestContext().actor));
  }
}

/** Pictures may be looked at in a page; nothing else that came from outside is opened by the register's own address. */
function answer(response: Response, { bytes, mediaType, name }: DocumentFile): StreamableFile {
  const disposition = mediaType.startsWith('image/') ? 'inline' : 'attachment';
  response.setHeader('Content-Security-Policy', `sandbox; default-src 'none'`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  return new StreamableFile(bytes, {
    type: mediaType,
    disposition: `${disposition}; filename="${name}"`,
    length: bytes.length,
  });
}
