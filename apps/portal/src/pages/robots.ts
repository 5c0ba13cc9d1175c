import type { PageContext } from './page.js';

/** Pages about what is public anyway. What somebody asked, complained of, proves or applies for is for no search engine. */
const FOUND = [
  '/agencies/',
  '/licences/',
  '/job-orders/',
  '/listings/',
  '/lists',
  '/fees',
  '/how-to-check',
  '/notices',
  '/scan',
];
/** Of one day: what a search engine keeps of it would outlive that day. */
const CARD = '/card';
const starts = (path: string): boolean => FOUND.some((found) => path.startsWith(found)) && !path.endsWith(CARD);

/** A page that may be found: as it is today, and not as somebody asked for it. */
export const isFound = ({ path, query }: Pick<PageContext, 'path' | 'query'>): boolean =>
  (path === '/' || starts(path)) && Object.keys(query).length === 0;

export const robotsText = (publicUrl: string): string =>
  [
    'User-agent: *',
    'Allow: /$',
    'Allow: /sitemap.xml$',
    'Allow: /sitemaps/',
    ...FOUND.map((path) => `Allow: ${path}`),
    `Disallow: /agencies/*${CARD}`,
    'Disallow: /',
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');

/** JSON within a page: nothing in it can end the element that it stands in. */
export const inScript = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');
