import type { JourneyScripts } from '../browser/browser.scripts.js';
import { JOURNEY_STYLE_HASH } from '../complaints/views/journey.style.js';
import { STYLE_HASH } from '../pages/style.js';

/** Sent with every answer. Nothing is loaded from anywhere, nothing runs, nobody frames the page. */
export function safetyHeaders(production: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      `style-src ${STYLE_HASH}`,
      'img-src data:',
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cross-origin-opener-policy': 'same-origin',
    vary: 'Accept, Accept-Language, Accept-Encoding',
    // A standing is true for the moment it is read. Nothing keeps it.
    'cache-control': 'no-store',
    ...(production ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/** On the pages of a complaint our own script may run and talk to this portal, and nothing else may anything. */
export function journeyHeaders(scripts: JourneyScripts | undefined): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      `style-src ${STYLE_HASH} ${JOURNEY_STYLE_HASH}`,
      ...(scripts ? [`script-src 'self' '${scripts.hold.integrity}'`, "connect-src 'self'"] : []),
      'img-src data:',
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}

/** The page that reads codes may use the camera, run our own scripts, keep itself for when there is no network, and nothing else. */
export const SCAN_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    `style-src ${STYLE_HASH}`,
    "script-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
};

/** A worker goes by the policy of its own answer: it asks this portal, and nobody else. */
export const WORKER_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; connect-src 'self'",
  'content-type': 'text/javascript; charset=utf-8',
  // It lies below the page that it serves.
  'service-worker-allowed': '/scan',
};
