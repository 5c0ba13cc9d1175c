import '@fastify/compress';
import { languageOfTag } from '@amparo/messages';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Clock } from '../clock.js';
import { PublicRegister } from '../feed/public-register.js';
import type { PageContext } from '../pages/page.js';
import { ProblemPage } from '../pages/ProblemPage.js';
import { Words } from '../pages/words.js';
import { languageOf, queryOf, wantsJson } from './negotiation.js';
import { Problem, problemJson } from './problem.js';

/** Sends pages, JSON and problems, each to whoever asks for it. */
@Injectable()
export class Answers {
  constructor(
    private readonly register: PublicRegister,
    private readonly clock: Clock,
  ) {}

  context(request: FastifyRequest, path: string, query: Readonly<Record<string, string>> = {}): PageContext {
    const { lang } = queryOf(request);
    const language = languageOf(request);
    return {
      words: new Words(language, this.register.timeZone),
      path,
      query,
      chosenLanguage: typeof lang === 'string' && languageOfTag(lang) === language,
      now: this.clock.nowInstant(),
      contact: this.register.contact,
      silenceMs: this.register.silenceMs,
      asOf: this.register.asOf,
    };
  }

  page(reply: FastifyReply, { words }: PageContext, page: ReactElement, status = 200): void {
    void reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-language', words.language);
    send(reply, document(page));
  }

  json(reply: FastifyReply, body: unknown): void {
    this.readyJson(reply, JSON.stringify(body));
  }

  readyJson(reply: FastifyReply, json: string): void {
    send(reply.header('content-type', JSON_TYPE), json);
  }

  problem(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
    void reply.headers(problem.headers);
    if (wantsJson(request.headers.accept)) {
      const language = languageOf(request);
      void reply
        .status(problem.status)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .header('content-language', language)
        .send(problemJson(problem, language));
      return;
    }
    const context = this.context(request, '/');
    this.page(reply, context, problemPage(context, problem), problem.status);
  }

  /** For a request that can't be read, and so not asked for its language either. */
  unreadablePage(): string {
    const context = this.context({ headers: {}, query: {} } as FastifyRequest, '/');
    return document(problemPage(context, new Problem('bad-request')));
  }
}

function problemPage(context: PageContext, { code, params }: Problem): ReactElement {
  const title = context.words.text('portal', `problem.${code}`);
  const detail = context.words.text('portal', `problem.${code}.detail`, params);
  return ProblemPage({ context, title, detail });
}

const document = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;

export const JSON_TYPE = 'application/json; charset=utf-8';
const PACKET = 1400;

/** A body that is not worth compressing. */
export const fitsOnePacket = (body: string): boolean => body.length < PACKET;

/** Where no route was found, Fastify has not dressed the reply with `compress`. */
function send(reply: FastifyReply, body: string): void {
  if (!fitsOnePacket(body) && typeof reply.compress === 'function') reply.compress(body);
  else void (reply as FastifyReply).send(body);
}
