import { hashRaw } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { fromBase64, RECEIPT_ARGON2, receiptKeys } from '@amparo/sealing';

/** Algorithm.Argon2id, which is a constant of types alone. */
const ARGON2ID = 2;
const AT_ONCE = 2;
const QUEUE = 50;

export type ReceiptKeys = Awaited<ReturnType<typeof receiptKeys>>;

/** So many wait already that waiting along would help nobody: in a few seconds there is room again. */
export class Busy extends Error {}

/** From a receipt to its keys. Each hash takes 64 MiB and a processor for a while, so they stand in a queue. */
@Injectable()
export class ReceiptHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async keysOf(receipt: string, salt: string): Promise<ReceiptKeys> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= QUEUE) throw new Busy();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await receiptKeys(await this.hash(receipt, fromBase64(salt)));
    } finally {
      const next = this.waiting.shift();
      // The place is handed on, not given back: who comes in between must not take it.
      if (next) next();
      else this.running -= 1;
    }
  }

  protected hash(receipt: string, salt: Uint8Array): Promise<Uint8Array> {
    const { memoryKiB, iterations, parallelism, length } = RECEIPT_ARGON2;
    return hashRaw(receipt, {
      algorithm: ARGON2ID,
      memoryCost: memoryKiB,
      timeCost: iterations,
      parallelism,
      outputLen: length,
      salt,
    });
  }
}
