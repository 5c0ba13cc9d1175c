import type { Role } from '@amparo/kernel';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiBearerAuth } from '@nestjs/swagger';

export const ALLOW = 'amparo:allow';

export interface Policy {
  readonly roles: readonly Role[];
  /** Audit event of the route; `none` where nothing of anybody is shown or changed. */
  readonly audit: string;
  /** Scope a key needs. */
  readonly scope?: string;
  /** The query may hold what people looked for about people: the audit log then names its fields only. */
  readonly hidesQuery?: true;
  /** What is read is the audit log: the entry of this read belongs to it. */
  readonly readsLog?: true;
}

/** Who may call this route, and what it records. A route without it refuses everybody, and fails a test. */
export const Allow = (policy: Policy): MethodDecorator =>
  applyDecorators(
    SetMetadata(ALLOW, policy),
    ...(policy.roles.includes('anonymous') ? [] : [ApiCookieAuth(), ApiBearerAuth()]),
  );

/** Everyone who signs in to the console for an authority. */
export { STAFF_ROLES as STAFF } from '@amparo/kernel';
