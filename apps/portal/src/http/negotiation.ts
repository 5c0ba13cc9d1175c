import { type Language, languageOfTag, negotiate } from '@amparo/messages';
import type { FastifyRequest } from 'fastify';

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** How an Accept header likes a media type: its weight, and how exactly it names it (RFC 9110, 12.5.1). */
function preference(accept: string, type: string): { readonly weight: number; readonly exactness: number } {
  const group = `${type.split('/')[0]}/*`;
  let exactness = 0;
  let weight = 0;
  for (const part of accept.split(',')) {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const rank = ['*/*', group, type].indexOf(range) + 1;
    if (rank === 0 || rank < exactness) continue;
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    exactness = rank;
    weight = quality === undefined ? 1 : Number(quality.slice(2)) || 0;
  }
  return { weight, exactness };
}

/** People get pages; programs that ask for JSON rather than for a page get JSON. */
export function wantsJson(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  if (accept === 'application/json') return true;
  const html = preference(accept, 'text/html');
  return ['application/json', 'application/problem+json'].some((type) => {
    const { weight, exactness } = preference(accept, type);
    return weight > html.weight || (weight > 0 && weight === html.weight && exactness > html.exactness);
  });
}

/** What stands behind the question mark; nothing where the address could not even be read. */
export const queryOf = (request: FastifyRequest): Query => (request.query as Query | null) ?? {};

/** The language said in the address wins over the one the browser asks for. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } = queryOf(request);
  const said = typeof lang === 'string' ? languageOfTag(lang) : undefined;
  return said ?? negotiate(request.headers['accept-language']);
}
