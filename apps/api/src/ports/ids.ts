import { randomBytes, randomUUID } from 'node:crypto';

/** Where identifiers and secrets come from. */
export abstract class Ids {
  /** UUID version 4. */
  abstract id(): string;
  /**
   * So many, ascending: rows that are written in the order of their keys touch each page of an index once. The first 32 bits of each are
   * drawn from its own share of their range; the others are as random as ever.
   */
  *ascending(count: number): Generator<string, void> {
    for (let drawn = 0; drawn < count; drawn++) {
      const first = Math.floor(((drawn + Math.random()) / count) * 2 ** 32);
      yield first.toString(16).padStart(8, '0') + this.id().slice(8);
    }
  }
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
