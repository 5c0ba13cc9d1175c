import { applyDecorators, type Type, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

/** As multer hands it over. */
export interface Upload {
  readonly originalname: string;
  readonly buffer: Buffer;
}

const MOST_BYTES = 10 * 1024 * 1024;

/** A form with one file of up to 10 MiB, named `file`. `fieldBytes`: how long each of its other fields may be. */
export const OneFile = (form: Type<unknown>, fieldBytes = 4_000): MethodDecorator =>
  applyDecorators(
    UseInterceptors(FileInterceptor('file', { limits: { fileSize: MOST_BYTES, files: 1, fieldSize: fieldBytes } })),
    ApiConsumes('multipart/form-data'),
    ApiBody({ type: form }),
  );
