import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** A body is JSON, or a form with a file. What a plain form of a foreign page would send is not read. */
export function knownMediaType(request: Request, _response: Response, next: NextFunction): void {
  const named = request.headers['content-type'] !== undefined;
  const unknown = named && request.is(['application/json', 'multipart/form-data']) === false;
  next(unknown ? new UnsupportedMediaTypeException() : undefined);
}
