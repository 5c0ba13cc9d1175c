import { SetMetadata } from '@nestjs/common';

export const BODY_IDENTITY = 'amparo:body-identity';

/**
 * Names the field that says whether two bodies are the same, for requests that are never the same bytes twice: sealing draws chance
 * anew each time. Under one Idempotency-Key only this field is compared.
 */
export const BodyIdentity = (field: string): MethodDecorator => SetMetadata(BODY_IDENTITY, field);
