import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { ReadyAnswers } from './checks/ready.answers.js';
import type { Clock } from './clock.js';
import type { Configuration } from './configuration/configuration.js';
import { Answers } from './http/answers.js';
import { safetyHeaders } from './http/headers.js';
import { Problem } from './http/problem.js';
import { answerUnreadable, unreadableStatus } from './http/unreadable.js';
import { Counts } from './operations/counts.js';
import { Log } from './operations/log.js';

const SLOW_MS = 500;
/** A path with a longer part is answered 400 before anything looks at it. */
const MAX_HEADER_VALUE = 2000;
/** A phone on a poor line needs minutes for a few photos; nobody needs longer. */
const LONGEST_REQUEST_MS = 600_000;
/** Longer than the proxies before it keep a connection: they would send into one that was just closed. */
const KEEP_ALIVE_MS = 72_000;

/** The whole portal, ready to listen; tests inject into it. */
export async function createPortal(configuration: Configuration, clock?: Clock): Promise<NestFastifyApplication> {
  const headers = safetyHeaders(configuration.production);
  const adapter = new FastifyAdapter({
    serverFactory(handle: RequestListener) {
      const server = createServer((request, response) => {
        if (!ready.answer(request, response)) handle(request, response);
      });
      return Object.assign(server, { keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: LONGEST_REQUEST_MS });
    },
    trustProxy: configuration.trustProxy,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: MAX_HEADER_VALUE },
    forceCloseConnections: true,
    // An address that cannot be read at all reaches no route and no filter.
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers(headers);
      portal.get(Answers).problem(request, reply, new Problem('bad-request'));
    },
    // Nor does what is no request at all, such as an address longer than Node reads.
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => {
      if (error.code === 'ECONNRESET' || socket.destroyed) return;
      answerUnreadable(socket, unreadableStatus(error.code), headers, portal.get(Answers).unreadablePage());
    },
  });
  const portal = await NestFactory.create<NestFastifyApplication>(AppModule.with(configuration, clock), adapter, {
    bufferLogs: true,
    abortOnError: false,
    // Gateways sign the bytes of what they send.
    rawBody: true,
  });
  const ready = portal.get(ReadyAnswers);
  const log = portal.get(Log);
  portal.useLogger(log);
  portal.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await portal.register(compress, {
    global: false,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });

  await portal.register(multipart, { throwFileSizeLimit: false });

  const counts = portal.get(Counts);
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', (_request, reply, next) => {
    void reply.headers(headers);
    next();
  });
  // The template of the route, never the address: it holds the question.
  fastify.addHook('onResponse', (request, reply, next) => {
    const route = request.routeOptions.url ?? 'none';
    const { statusCode: status, elapsedTime: ms } = reply;
    counts.answered(route, status, ms);
    // What went well is counted, not told: a line for each check would be a trail of when somebody asked.
    if (isDiscreet(route) ? status >= 500 : status >= 400 || ms > SLOW_MS)
      log.info({ requestId: request.id, route, status, ms: Math.round(ms) }, 'answered');
    next();
  });
  await portal.init();
  return portal;
}

/** Of these, nothing is told but faults: even the minute at which somebody complained is nobody's business. */
const isDiscreet = (route: string): boolean =>
  /^\/(?:complain|receipt|scripts|apply|proofs|q|scan|follow|sms|ussd|whatsapp)\b/.test(route);
