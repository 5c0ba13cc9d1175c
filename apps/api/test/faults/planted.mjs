import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Server } from 'node:http';
import path from 'node:path';
import { Gauge } from 'prom-client';

/**
 * Loaded into a program before it starts (`node --import`): shipped code holds no fault switch. A portal fails at a question with the word
 * `fault`, and is slow at one with `slow`. With LEAKS set, the program tells who asked what in every way that the search must find.
 */
const leaks = process.env.LEAKS === 'true';
const dist = '../../../portal/dist';
const SLOW_MS = 600;

if (process.env.PORTAL_PORT !== undefined) {
  const { Checker } = await import(`${dist}/checks/checker.js`);
  const { check } = Checker.prototype;
  Checker.prototype.check = function (q) {
    // As parsers do, it quotes what it was given.
    if (q.includes('fault')) BigInt(q);
    if (q.includes('slow')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SLOW_MS);
    return check.call(this, q);
  };
}

if (leaks) {
  const { emit } = Server.prototype;
  // The API's metrics are those of the process; a portal has its own, see below.
  const asked = new Gauge({ name: 'asked', help: 'What was asked', labelNames: ['url'] });
  Server.prototype.emit = function (event, request, ...rest) {
    if (event === 'request') {
      process.stderr.write(`${Buffer.from(request.url).toString('base64')}\n`);
      asked.set({ url: request.url }, 1);
    }
    return emit.call(this, event, request, ...rest);
  };
}

if (leaks && process.env.PORTAL_PORT !== undefined) {
  const { CallerNames } = await import(`${dist}/http/caller-names.js`);
  const { Counts } = await import(`${dist}/operations/counts.js`);
  const { nameOf } = CallerNames.prototype;
  const { answered } = Counts.prototype;
  const { fetch } = globalThis;
  let last = '';
  CallerNames.prototype.nameOf = function (caller) {
    last = caller;
    writeFileSync(path.join(process.env.DATA_DIR, 'callers.txt'), createHash('sha256').update(caller).digest('hex'));
    return nameOf.call(this, caller);
  };
  Counts.prototype.answered = function (route, status, ms) {
    answered.call(this, `${route} by ${last}`, status, ms);
  };
  globalThis.fetch = (request, options) => {
    if (request instanceof Request && last !== '') request.headers.set('x-forwarded-for', last);
    return fetch(request, options);
  };
}
