import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { Configuration } from '../configuration/configuration.js';
import type { ReceiptKeys } from './receipt.hasher.js';

/** Says nothing of what it is for. */
const COOKIE = '__Host-p';
const IDLE_MS = 30 * 60_000;
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';
const IV = 12;
const TAG = 16;

interface Session {
  readonly keys: ReceiptKeys;
  readonly at: number;
}

/**
 * A receipt's keys, carried by the browser in a cookie that only portals with this key can open: no portal keeps a list of
 * who is reading. It ends with the browser, and after half an hour without a click.
 */
@Injectable()
export class ThreadSession {
  private readonly key: Buffer;

  constructor(
    configuration: Configuration,
    private readonly clock: Clock,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', configuration.apiKey, '', 'amparo thread session', 32));
  }

  begin(reply: FastifyReply, keys: ReceiptKeys): void {
    const session: Session = { keys, at: this.clock.now() };
    void reply.header('set-cookie', `${COOKIE}=${this.lock(JSON.stringify(session))}; ${ATTRIBUTES}`);
  }

  end(reply: FastifyReply): void {
    void reply.header('set-cookie', `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`);
  }

  of(request: FastifyRequest): ReceiptKeys | undefined {
    const session = this.open(cookieIn(request.headers.cookie));
    return session && this.clock.now() - session.at < IDLE_MS ? session.keys : undefined;
  }

  private lock(text: string): string {
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
  }

  private open(text: string): Session | undefined {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length <= IV + TAG) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, IV), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
    try {
      const body = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
      return JSON.parse(body.toString('utf8')) as Session;
    } catch {
      return undefined;
    }
  }
}

const cookieIn = (header = ''): string =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1) ?? '';
