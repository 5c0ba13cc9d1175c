import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { groupProofCode, readProofCode } from '@amparo/verification';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toString as drawQr } from 'qrcode';
import { questionIn } from '../checks/question.js';
import { FormReader } from '../complaints/form.reader.js';
import { Configuration } from '../configuration/configuration.js';
import { feedKeyText } from '../feed/signed-note.js';
import { Answers } from '../http/answers.js';
import { Delays } from '../http/delays.js';
import { queryOf, wantsJson } from '../http/negotiation.js';
import { away } from '../http/office-api.js';
import { Problem } from '../http/problem.js';
import { link } from '../pages/page.js';
import { ProofMaker } from './proof.maker.js';
import { AskProofPage, ProofPage } from './ProofPages.js';

/** Dated proofs of what the register said: made for whoever asks, verified for whoever is shown one. */
@Controller('proofs')
export class ProofsRoutes {
  constructor(
    private readonly maker: ProofMaker,
    private readonly answers: Answers,
    private readonly reader: FormReader,
    private readonly delays: Delays,
    private readonly configuration: Configuration,
  ) {}

  /** The code from a paper, typed. */
  @Get()
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { code: typed } = queryOf(request);
    const code = typeof typed === 'string' ? readProofCode(typed) : undefined;
    const context = this.answers.context(request, '/proofs');
    if (code !== undefined) return void reply.redirect(link(context, `/proofs/${groupProofCode(code)}`), 303);
    const isWrong = typed !== undefined;
    if (isWrong && wantsJson(request.headers.accept))
      throw new Problem('bad-request', [{ field: 'code', code: 'error.proof.code' }]);
    const page = <AskProofPage context={context} typed={typeof typed === 'string' ? typed : ''} isWrong={isWrong} />;
    this.answers.page(reply, context, page, isWrong ? 400 : 200);
  }

  @Post()
  async make(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = await this.reader.read(request);
    form.done();
    const { q, problem } = questionIn({ q: form.valueOf('q') });
    if (problem) throw new Problem('bad-request', [problem]);
    await this.delays.wait('proof', request.ip);
    const proof = await this.maker.make(q).catch(away);
    if (proof === 'person') throw new Problem('bad-request', [{ field: 'q', code: 'error.proof.person' }]);
    if (proof === 'away' || proof === 'too-old') throw new Problem('unavailable');
    if (proof === undefined) throw new Problem('refused');
    const context = this.answers.context(request, '/proofs');
    const at = `/proofs/${groupProofCode(proof.code)}`;
    if (wantsJson(request.headers.accept)) return this.answers.json(reply.status(201), { ...proof, path: at });
    void reply.redirect(link(context, at), 303);
  }

  @Get(':code')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') typed: string): Promise<void> {
    const code = readProofCode(typed);
    await this.delays.wait('proof', request.ip);
    const proof = code === undefined ? undefined : await this.maker.open(code).catch(away);
    if (proof === 'away') throw new Problem('unavailable');
    if (!proof) throw new Problem('unknown-proof');
    if (wantsJson(request.headers.accept)) return this.answers.json(reply, proof);
    const path = `/proofs/${groupProofCode(proof.code)}`;
    const context = this.answers.context(request, path);
    const address = `${this.configuration.publicUrl}${path}`;
    const qr = await drawQr(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    const publicKey = feedKeyText(this.configuration.feedKey);
    this.answers.page(reply, context, <ProofPage {...{ context, proof, address, qr, publicKey }} />);
  }
}
