import { createHmac } from 'node:crypto';
import { keyOf, openUnder, sealUnder } from '../database/sealed.js';
import type { FollowChannel } from './follow.js';

/** 96 random-looking bits, base64url: short enough for a message of 70 characters, and nobody guesses one. */
const TOKEN_BYTES = 12;
/** Sealed texts are filled up to a multiple of so many bytes: their length would tell how many licences the agency has. */
const FILLED_TO = 1024;

/**
 * What hides followers: lookups, seals and links are made with keys that are derived (HKDF) from the pepper, each with a purpose of its own,
 * and stored nowhere.
 */
export class FollowKeys {
  private readonly lookup: Buffer;
  private readonly sealing: Buffer;
  private readonly links: Buffer;

  constructor(pepper: string) {
    this.lookup = keyOf(pepper, 'amparo follow lookup');
    this.sealing = keyOf(pepper, 'amparo follow');
    this.links = keyOf(pepper, 'amparo follow link');
  }

  addressLookup = (channel: FollowChannel, address: string): Buffer => this.hmac(this.lookup, `${channel} ${address}`);

  agencyLookup = (agencyId: string): Buffer => this.hmac(this.lookup, `agency ${agencyId}`);

  /** The token of a link, the same whenever it is asked for: it need not be stored. */
  token = (verb: 'confirm' | 'stop', id: string): string =>
    this.hmac(this.links, `${verb} ${id}`).subarray(0, TOKEN_BYTES).toString('base64url');

  seal(value: object): Buffer {
    const bytes = Buffer.byteLength(JSON.stringify(value));
    const fill = (FILLED_TO - (bytes % FILLED_TO)) % FILLED_TO;
    return sealUnder(this.sealing, { value, fill: ' '.repeat(fill) });
  }

  /** Throws where it was sealed under another key, or changed. */
  open = <Value>(sealed: Buffer): Value => openUnder<{ readonly value: Value }>(this.sealing, sealed).value;

  /** Nothing where `open` would throw: nobody can be told what nobody can read, and the others still have to be. */
  opened<Value>(sealed: Buffer): Value | undefined {
    try {
      return this.open<Value>(sealed);
    } catch {
      return undefined;
    }
  }

  private hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
}
