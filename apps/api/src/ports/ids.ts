import { randomBytes, randomUUID } from 'node:crypto';

/** Where identifiers and secrets come from. */
export abstract class Ids {
  /** UUID version 4. */
  abstract id(): string;
  /** 256 random bits, base64url: session tokens, keys, links. */
  abstract secret(): string;
}

export class RandomIds extends Ids {
  id(): string {
    return randomUUID();
  }
  secret(): string {
    return randomBytes(32).toString('base64url');
  }
}
