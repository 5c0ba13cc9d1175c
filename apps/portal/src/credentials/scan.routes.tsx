import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { tokenIn } from '@amparo/verification/credentials';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserScripts } from '../browser/browser.scripts.js';
import { Configuration } from '../configuration/configuration.js';
import { Answers } from '../http/answers.js';
import { SCAN_HEADERS, WORKER_HEADERS } from '../http/headers.js';
import { queryOf, wantsJson } from '../http/negotiation.js';
import { away } from '../http/office-api.js';
import { Problem } from '../http/problem.js';
import { link } from '../pages/page.js';
import { CodePage, ForeignCodePage } from './CodePage.js';
import { CredentialKeeper } from './credential.keeper.js';
import { CredentialReader } from './credential.reader.js';
import { ICON, manifestOf } from './manifest.js';
import { ScanPage } from './ScanPage.js';

/** Codes of licences: what one says, and the page that reads them, which works without a network as well. */
@Controller()
export class ScanRoutes {
  constructor(
    private readonly reader: CredentialReader,
    private readonly keeper: CredentialKeeper,
    private readonly scripts: BrowserScripts,
    private readonly answers: Answers,
    private readonly configuration: Configuration,
  ) {}

  @Get('scan')
  scan(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.scanPage(request, reply);
  }

  /** What was typed or pasted into the page, where no script took it. */
  @Get('q')
  typed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { code } = queryOf(request);
    const found = typeof code === 'string' ? tokenIn(code) : undefined;
    const context = this.answers.context(request, '/scan');
    if (found) return void reply.redirect(link(context, `/q/${found.token}`), 303);
    if (wantsJson(request.headers.accept)) throw new Problem('bad-request', [{ field: 'code', code: 'error.code' }]);
    this.scanPage(request, reply, typeof code === 'string' ? code : '');
  }

  /** Where a code leads to. */
  @Get('q/:token')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('token') token: string): Promise<void> {
    const context = this.answers.context(request, `/q/${encodeURIComponent(token)}`);
    const facts = await this.reader.read(token).catch(away);
    if (facts === 'away') throw new Problem('unavailable');
    if (wantsJson(request.headers.accept)) {
      if (!facts) throw new Problem('unknown-code');
      this.answers.json(reply, { ...facts, asOf: context.asOf || null });
      return;
    }
    if (facts) this.answers.page(reply, context, <CodePage context={context} facts={facts} />);
    else this.answers.page(reply, context, <ForeignCodePage context={context} />, 404);
  }

  /** Keys and list, for the page to keep. The keys were held against the register's signature; the list carries its own. */
  @Get('scan/status')
  async status(@Res() reply: FastifyReply): Promise<void> {
    const status = await this.keeper.current().catch(away);
    if (status === 'away') throw new Problem('unavailable');
    this.answers.json(reply, { keys: status.published, list: status.list });
  }

  @Get('scan/manifest.webmanifest')
  manifest(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const context = this.answers.context(request, '/scan');
    void reply.header('content-type', 'application/manifest+json; charset=utf-8').send(manifestOf(context));
  }

  @Get('scan/icon.svg')
  icon(@Res() reply: FastifyReply): void {
    void reply.header('content-type', 'image/svg+xml').send(ICON);
  }

  @Get('scan/worker.js')
  worker(@Res() reply: FastifyReply): void {
    const { scanning } = this.scripts;
    if (!scanning) throw new Problem('not-found');
    void reply.headers(WORKER_HEADERS).send(scanning.worker.text);
  }

  private scanPage(request: FastifyRequest, reply: FastifyReply, wrong?: string): void {
    const context = this.answers.context(request, '/scan');
    void reply.headers(SCAN_HEADERS);
    const { publicUrl } = this.configuration;
    const page = <ScanPage {...{ context, publicUrl, wrong, scripts: this.scripts.scanning }} />;
    this.answers.page(reply, context, page, wrong === undefined ? 200 : 400);
  }
}
