import { Injectable } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Configuration } from '../configuration/configuration.js';
import { fitsOnePacket, JSON_TYPE } from '../http/answers.js';
import { safetyHeaders } from '../http/headers.js';
import { wantsJson } from '../http/negotiation.js';
import { Counts } from '../operations/counts.js';
import { Checker } from './checker.js';

const QUESTION = '/check?q=';
/** Another parameter, or a space written as a plus: left to whoever reads whole addresses. */
const MORE_THAN_A_QUESTION = /[&+;#]/;

/**
 * Answers programs that ask for a licence by its number, where the answer is kept ready, before the framework looks at the
 * request: on the day of a scandal its way through hooks and handlers costs as much as all the rest. What is sent is the
 * same, letter for letter.
 */
@Injectable()
export class ReadyAnswers {
  private readonly head: readonly string[];

  constructor(
    private readonly checker: Checker,
    private readonly counts: Counts,
    { production }: Configuration,
  ) {
    const headers = { ...safetyHeaders(production), 'content-type': JSON_TYPE };
    this.head = [...Object.entries(headers).flat(), 'content-length'];
  }

  /** Returns whether the request was answered. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const started = performance.now();
    const q = questionOf(request);
    const ready = q === undefined ? undefined : this.checker.readyJson(q);
    if (!ready || !fitsOnePacket(ready.json)) return false;
    const bytes = Buffer.byteLength(ready.json);
    // Of plain letters, the same bytes; Node copies them without looking at each.
    response
      .writeHead(200, [...this.head, String(bytes)])
      .end(ready.json, bytes === ready.json.length ? 'latin1' : 'utf8');
    this.counts.check(ready.standing, 'json');
    this.counts.answered('/check', 200, performance.now() - started);
    return true;
  }
}

/** What is asked, where the request is nothing but a question. */
function questionOf({ method, url = '', headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' || !url.startsWith(QUESTION) || !wantsJson(headers.accept)) return undefined;
  const text = url.slice(QUESTION.length);
  if (MORE_THAN_A_QUESTION.test(text)) return undefined;
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return undefined;
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    // Not UTF-8: the framework tells what is wrong with it.
    return undefined;
  }
}
