import { argon2id } from '@noble/hashes/argon2.js';
import { RECEIPT_ARGON2, receiptKeys, toBase64 } from '@amparo/sealing';
import { describe, expect, it } from 'vitest';
import { Busy, ReceiptHasher } from './receipt.hasher.js';

const SALT = toBase64(Uint8Array.from({ length: 16 }, (_, index) => index));

/** Hashes only when told to, and counts how many are at it. */
class SlowHasher extends ReceiptHasher {
  hashing = 0;
  most = 0;
  private readonly open: (() => void)[] = [];

  protected override async hash(): Promise<Uint8Array> {
    this.hashing += 1;
    this.most = Math.max(this.most, this.hashing);
    await new Promise<void>((resolve) => this.open.push(resolve));
    this.hashing -= 1;
    return new Uint8Array(64).fill(7);
  }

  async finish<T>(asked: Promise<T>): Promise<T> {
    let over = false;
    void asked.finally(() => (over = true));
    while (!over) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      this.open.shift()?.();
    }
    return asked;
  }
}

describe('the keys of a receipt', () => {
  it('come from Argon2id as anybody else computes it', async () => {
    const { memoryKiB: m, iterations: t, parallelism: p, length: dkLen } = RECEIPT_ARGON2;
    const salt = Uint8Array.from({ length: 16 }, (_, index) => index);
    const expected = await receiptKeys(argon2id('1234567890123456', salt, { m, t, p, dkLen }));
    expect(await new ReceiptHasher().keysOf('1234567890123456', SALT)).toEqual(expected);
  });

  it('are made two at a time; fifty wait; whoever comes then is told to try again, and can', async () => {
    const hasher = new SlowHasher();
    const asked = Array.from({ length: 52 }, () => hasher.keysOf('1', SALT));
    await expect(hasher.keysOf('1', SALT)).rejects.toBeInstanceOf(Busy);
    expect(await hasher.finish(Promise.all(asked))).toHaveLength(52);
    expect(hasher.most).toBe(2);
    expect((await hasher.finish(hasher.keysOf('1', SALT))).lookupToken).toHaveLength(43);
  });
});
