import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReleaseRecord } from '@amparo/verification';
import { Configuration } from '../configuration/configuration.js';
import { PublicRegister } from '../feed/public-register.js';
import { feedKeyText } from '../feed/signed-note.js';
import { Answers } from '../http/answers.js';
import { queryOf, wantsJson } from '../http/negotiation.js';
import { Problem } from '../http/problem.js';
import { EntryPage } from './EntryPage.js';
import { entryJson, listJson, listsJson, releaseJson } from './list.json.js';
import { entriesNamed, type ListFacts, ListReader } from './list.reader.js';
import { ListPage } from './ListPage.js';
import { ListsPage } from './ListsPage.js';
import { pageOf } from './pages.js';
import { ReleaseFiles } from './release-files.js';
import { ReleasePage } from './ReleasePage.js';

const LONGEST_SEARCH = 200;
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  sig: 'text/plain; charset=utf-8',
};

/** Lists of the sanctioned: the home register's, release by release, and partners', each of its day. */
@Controller()
export class ListsRoutes {
  private readonly publicKey: string;

  constructor(
    private readonly reader: ListReader,
    private readonly files: ReleaseFiles,
    private readonly register: PublicRegister,
    private readonly answers: Answers,
    configuration: Configuration,
  ) {
    this.publicKey = feedKeyText(configuration.feedKey);
  }

  @Get('lists')
  lists(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.mustHaveRegister();
    const lists = this.reader.all();
    if (wantsJson(request.headers.accept)) return this.answers.json(reply, listsJson(this.register, lists));
    const context = this.answers.context(request, '/lists');
    this.answers.page(reply, context, <ListsPage context={context} lists={lists} />);
  }

  @Get('lists/:list')
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('list') id: string): void {
    const facts = this.factsOf(id);
    const { q: asked, page } = queryOf(request);
    const q = typeof asked === 'string' ? asked.trim().slice(0, LONGEST_SEARCH) : '';
    const paged = pageOf(entriesNamed(facts.entries, q), page);
    if (wantsJson(request.headers.accept)) return this.answers.json(reply, listJson(this.register, facts, paged));
    const query = { ...(q === '' ? {} : { q }), ...(paged.page === 1 ? {} : { page: String(paged.page) }) };
    const context = this.answers.context(request, `/lists/${id}`, query);
    const props = { context, facts, q, paged, publicKey: this.publicKey };
    this.answers.page(reply, context, <ListPage {...props} />);
  }

  @Get('lists/:list/releases/:number')
  release(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('list') id: string,
    @Param('number') number: string,
  ): void {
    const facts = this.factsOf(id);
    const release = this.releaseOf(id, number);
    if (wantsJson(request.headers.accept)) return this.answers.json(reply, releaseJson(this.register, release));
    const changes = pageOf(release.changes, queryOf(request)['page']);
    const context = this.answers.context(request, `/lists/${id}/releases/${release.number}`, {
      ...(changes.page === 1 ? {} : { page: String(changes.page) }),
    });
    const props = { context, facts, release, changes, publicKey: this.publicKey };
    this.answers.page(reply, context, <ReleasePage {...props} />);
  }

  @Get('lists/:list/releases/:number/:file')
  async file(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('list') id: string,
    @Param('number') number: string,
    @Param('file') name: string,
  ): Promise<void> {
    this.factsOf(id);
    const release = this.releaseOf(id, number);
    const file = release.files.find((one) => one.name === name);
    if (!file) throw new Problem('not-found');
    const tag = `"${file.sha256}"`;
    // What a released file holds is true for ever, unlike everything else here.
    const lasting = { etag: tag, 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' };
    if (request.headers['if-none-match'] === tag) {
      await reply.status(304).headers(lasting).send();
      return;
    }
    const bytes = await this.files.read(release, file);
    if (!bytes) throw new Problem('no-file', [], {}, { 'retry-after': '30' });
    await reply
      .headers({ ...lasting, 'content-disposition': `attachment; filename="${name}"` })
      .type(MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
      .send(bytes);
  }

  @Get('listings/:id')
  entry(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): void {
    this.mustHaveRegister();
    const facts = this.reader.entry(id);
    if (!facts) throw new Problem('unknown-record');
    if (wantsJson(request.headers.accept)) return this.answers.json(reply, entryJson(this.register, facts));
    const context = this.answers.context(request, `/listings/${encodeURIComponent(id)}`);
    this.answers.page(reply, context, <EntryPage context={context} facts={facts} />);
  }

  private mustHaveRegister(): void {
    if (!this.register.current) throw new Problem('no-register', [], {}, { 'retry-after': '5' });
  }

  private factsOf(id: string): ListFacts {
    this.mustHaveRegister();
    const facts = this.reader.list(id);
    if (!facts) throw new Problem('not-found');
    return facts;
  }

  private releaseOf(list: string, number: string): ReleaseRecord {
    const release = this.reader.release(list, number);
    if (!release) throw new Problem('not-found');
    return release;
  }
}
