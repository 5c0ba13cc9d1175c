import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { Configuration } from '../configuration/configuration.js';
import { PublicRegister } from '../feed/public-register.js';
import { Problem } from '../http/problem.js';

/** No sitemap names more (sitemaps.org, "Sitemap file limits"). */
const MOST = 50_000;
/** Between these others are answered. */
const IN_A_ROW = 200;
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const BEGINNING = '<?xml version="1.0" encoding="UTF-8"?>\n';
const PAGES = ['/', '/how-to-check', '/fees', '/lists', '/notices'];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');

/** Where search engines find the pages of agencies and lists: whoever looks for a recruiter shall meet the register first. */
@Controller()
export class SitemapRoutes {
  constructor(
    private readonly configuration: Configuration,
    private readonly register: PublicRegister,
  ) {}

  @Get('sitemap.xml')
  all(@Res() reply: FastifyReply): void {
    const parts = Math.ceil((this.register.current?.index.stats().agency ?? 0) / MOST);
    const names = ['pages', ...Array.from({ length: parts }, (_, part) => `agencies-${part + 1}`)];
    const maps = names.map((name) => `<sitemap><loc>${this.address(`/sitemaps/${name}.xml`)}</loc></sitemap>`);
    this.send(reply, `${BEGINNING}<sitemapindex ${NAMESPACE}>${maps.join('')}</sitemapindex>`);
  }

  @Get('sitemaps/:name')
  one(@Res() reply: FastifyReply, @Param('name') name: string): void {
    const index = this.register.current?.index;
    if (!index) throw new Problem('no-register', [], {}, { 'retry-after': '5' });
    if (name === 'pages.xml') {
      const lists = index.all('list').map(({ id }) => `/lists/${encodeURIComponent(id)}`);
      return this.send(reply, Readable.from(this.urls([...PAGES, ...lists])));
    }
    const part = Number(/^agencies-([1-9]\d{0,4})\.xml$/.exec(name)?.[1]);
    if (!(part >= 1 && (part - 1) * MOST < index.stats().agency)) throw new Problem('not-found');
    this.send(reply, Readable.from(this.agencies(part)));
  }

  private async *agencies(part: number): AsyncGenerator<string> {
    const found = this.register.current?.index.some('agency', (part - 1) * MOST, MOST) ?? [];
    const paths: string[] = [];
    for (const { id } of found) {
      paths.push(`/agencies/${encodeURIComponent(id)}`);
      if (paths.length % IN_A_ROW === 0) await setImmediate();
    }
    yield* this.urls(paths);
  }

  private *urls(paths: readonly string[]): Generator<string> {
    yield `${BEGINNING}<urlset ${NAMESPACE}>`;
    for (const path of paths) yield `<url><loc>${this.address(path)}</loc></url>\n`;
    yield '</urlset>';
  }

  private address(path: string): string {
    return escaped(`${this.configuration.publicUrl}${path}`);
  }

  private send(reply: FastifyReply, body: string | Readable): void {
    void reply.header('content-type', 'application/xml; charset=utf-8').send(body);
  }
}
