import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Res, StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import { requestContext } from '../http/request-context.js';
import { OneFile, type Upload } from '../http/upload.js';
import { ApiVerb } from '../http/verb.js';
import { EVIDENCE_READERS } from './inspection.queries.js';
import { AddPhoto, AddPhotoForm, RemovePhoto } from './inspection.requests.js';
import { InspectionAnswer } from './inspection.responses.js';
import { PhotoCommands } from './photo.commands.js';
import { PhotoQueries } from './photo.queries.js';

const INSPECTORS = ['inspector'] as const;

const PICTURE = { description: 'The picture', schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('inspections')
@Controller('inspections/:id')
export class PhotosController {
  constructor(
    private readonly queries: PhotoQueries,
    private readonly commands: PhotoCommands,
  ) {}

  @Post('add-photo')
  @Allow({ roles: INSPECTORS, audit: 'inspection.add-photo' })
  @OneFile(AddPhotoForm)
  @ApiVerb(InspectionAnswer)
  add(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AddPhoto,
    @UploadedFile() file?: Upload,
  ): Promise<InspectionAnswer> {
    return this.commands.add(id, body, file ? { name: file.originalname, bytes: file.buffer } : null);
  }

  @Post('remove-photo')
  @Allow({ roles: INSPECTORS, audit: 'inspection.remove-photo' })
  @ApiVerb(InspectionAnswer)
  remove(@Param('id', ParseUUIDPipe) id: string, @Body() body: RemovePhoto): Promise<InspectionAnswer> {
    return this.commands.remove(id, body);
  }

  @Get('photos/:photoId')
  @Allow({ roles: READERS.inspections, audit: 'inspection.photo' })
  @ApiProduces('image/jpeg')
  @ApiOkResponse(PICTURE)
  copy(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.show(id, photoId, 'copy', response);
  }

  @Get('photos/:photoId/thumbnail')
  @Allow({ roles: READERS.inspections, audit: 'inspection.photo-thumbnail' })
  @ApiProduces('image/jpeg')
  @ApiOkResponse(PICTURE)
  thumbnail(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.show(id, photoId, 'thumbnail', response);
  }

  /** The bytes as they were sent: to keep and compare, never to open in a page. */
  @Get('photos/:photoId/original')
  @Allow({ roles: EVIDENCE_READERS, audit: 'inspection.photo-original' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'The original as evidence', schema: { type: 'string', format: 'binary' } })
  async original(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { bytes, name } = await this.queries.file(id, photoId, 'original', requestContext().actor);
    return fileOf(response, bytes, 'application/octet-stream', `attachment; filename="${name}.bin"`);
  }

  private async show(id: string, photoId: string, kind: 'copy' | 'thumbnail', response: Response) {
    const { bytes, name } = await this.queries.file(id, photoId, kind, requestContext().actor);
    return fileOf(response, bytes, 'image/jpeg', `inline; filename="${name}.jpg"`);
  }
}

/** Nothing that came from outside runs, whatever a browser takes it for. */
function fileOf(response: Response, bytes: Buffer, type: string, disposition: string): StreamableFile {
  response.setHeader('Content-Security-Policy', `sandbox; default-src 'none'`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  return new StreamableFile(bytes, { type, disposition, length: bytes.length });
}
