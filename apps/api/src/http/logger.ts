import pino from 'pino';

/** One JSON line an event. Never a name, a contact, an address, a receipt or free text: say what happened, not to whom. */
export const logger = pino({
  base: { process: process.env['AMPARO_PROCESS'] ?? 'api' },
  level: process.env['LOG_LEVEL'] ?? 'info',
  redact: ['req.headers.authorization', 'req.headers.cookie', 'password', 'token', '*.password', '*.token'],
});
