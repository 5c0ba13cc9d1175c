export const KEY_ROLES = ['partner', 'portal'] as const;
export const KEY_SCOPES = ['feed:read', 'complaints:lodge'] as const;

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly version: number;
  readonly allowedActions: readonly string[];
  /** Only in the answer that made it. */
  readonly key?: string;
}
