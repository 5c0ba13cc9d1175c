export interface CredentialKey {
  readonly id: string;
  readonly kid: string;
  readonly x: string;
  readonly firstUsedAt: string;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
  readonly reason: string | null;
  readonly version: number;
  readonly allowedActions: readonly string[];
}
