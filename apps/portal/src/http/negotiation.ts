import { isLanguage, type Language, negotiate } from '@amparo/messages';
import type { FastifyRequest } from 'fastify';

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The preference (0 to 1) that an Accept header gives a media type; the most exact range counts (RFC 9110, 12.5.1). */
function preference(accept: string, type: string): number {
  const group = `${type.split('/')[0]}/*`;
  let exactness = 0;
  let weight = 0;
  for (const part of accept.split(',')) {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const rank = [`*/*`, group, type].indexOf(range) + 1;
    if (rank === 0 || rank < exactness) continue;
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    exactness = rank;
    weight = quality === undefined ? 1 : Number(quality.slice(2)) || 0;
  }
  return weight;
}

/** People get pages; programs that ask for JSON rather than for a page get JSON. */
export function wantsJson(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  if (accept === 'application/json') return true;
  const json = Math.max(preference(accept, 'application/json'), preference(accept, 'application/problem+json'));
  return json > preference(accept, 'text/html');
}

/** The language said in the address wins over the one the browser asks for. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } = request.query as Query;
  return isLanguage(lang) ? lang : negotiate(request.headers['accept-language']);
}
