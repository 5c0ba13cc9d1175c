import type { ReactElement } from 'react';
import { groupProofCode } from '@amparo/verification';
import { TextField } from '../complaints/views/fields.js';
import { Facts } from '../pages/Facts.js';
import { Layout } from '../pages/Layout.js';
import { link, type PageContext } from '../pages/page.js';
import { SearchBox } from '../pages/SearchBox.js';
import { StandingBox } from '../pages/StandingBox.js';
import type { Proof } from './proof.maker.js';

/** On an answer: something to keep, and to show to whoever says it was otherwise. */
export function ProofDoor({ context, q }: { readonly context: PageContext; readonly q: string }): ReactElement {
  const { words } = context;
  return (
    <section>
      <h2>{words.say('portal', 'proof.door')}</h2>
      <p>{words.say('portal', 'proof.door.hint')}</p>
      <form action={link(context, '/proofs')} method="post">
        <input type="hidden" name="q" value={q} />
        <button className="second">{words.say('portal', 'proof.make')}</button>
      </form>
    </section>
  );
}

interface AskProofPageProps {
  readonly context: PageContext;
  readonly typed: string;
  readonly isWrong: boolean;
}

export function AskProofPage({ context, typed, isWrong }: AskProofPageProps): ReactElement {
  const { words } = context;
  return (
    <Layout context={context} title={words.text('portal', 'proof.ask')}>
      <h1>{words.say('portal', 'proof.ask')}</h1>
      <form action="/proofs" method="get">
        <TextField
          name="code"
          label={words.say('portal', 'proof.code')}
          hint={words.say('portal', 'proof.code.hint')}
          value={typed}
          error={isWrong ? words.text('portal', 'error.proof.code') : undefined}
        />
        {context.chosenLanguage && <input type="hidden" name="lang" value={words.language} />}
        <button>{words.say('portal', 'proof.ask.button')}</button>
      </form>
    </Layout>
  );
}

interface ProofPageProps {
  readonly context: PageContext;
  readonly proof: Proof;
  /** Of this page, as it stands in the QR code. */
  readonly address: string;
  /** SVG. */
  readonly qr: string;
  readonly publicKey: string;
}

/** What the register said then; what it says today is one step away, and may be something else. */
export function ProofPage({ context, proof, address, qr, publicKey }: ProofPageProps): ReactElement {
  const { words } = context;
  const { statement, code, note } = proof;
  const { subject, asked, standing, at } = statement;
  const time = words.time(at);
  return (
    <Layout context={context} title={words.text('portal', 'proof.title', { time })}>
      <h1>{words.say('portal', 'proof.title', { time })}</h1>
      <p>{words.rich('portal', 'result.asked', { q: <bdi>{asked}</bdi> })}</p>
      <StandingBox words={words} standing={standing} past>
        {subject && (
          <p>
            <strong>
              <bdi>{subject.legalName}</bdi>
            </strong>
          </p>
        )}
      </StandingBox>
      <p>{words.say('portal', 'proof.then')}</p>
      <p>
        <a href={subject ? link(context, subject.path) : link(context, '/check', { q: asked })}>
          {words.say('portal', 'proof.today')}
        </a>
      </p>
      <Facts
        facts={[
          [
            words.say('portal', 'fact.number'),
            subject?.licenceNumber && <bdi key="number">{subject.licenceNumber}</bdi>,
          ],
          [words.say('portal', 'fact.status'), subject?.status && words.known('safety', `status.${subject.status}`)],
          [words.say('portal', 'fact.since'), subject?.since && words.dayOf(subject.since)],
          [words.say('portal', 'fact.validTo'), subject?.validTo && words.day(subject.validTo)],
          [
            words.say('portal', 'proof.code'),
            <bdi key="code" dir="ltr">
              <strong>{groupProofCode(code)}</strong>
            </bdi>,
          ],
          [words.say('portal', 'proof.position'), String(statement.feedPosition)],
        ]}
      />
      <p>{words.say('portal', 'proof.keep')}</p>
      <figure className="qr">
        <div role="img" aria-label={words.text('portal', 'proof.qr')} dangerouslySetInnerHTML={{ __html: qr }} />
        <figcaption>
          <bdi dir="ltr">{address}</bdi>
        </figcaption>
      </figure>
      <p className="quiet">{words.say('portal', 'proof.private')}</p>
      <details>
        <summary>{words.say('portal', 'proof.verify')}</summary>
        <p>{words.say('portal', 'proof.verify.lead')}</p>
        <pre dir="ltr" tabIndex={0}>
          {note}
        </pre>
        <p>{words.say('portal', 'proof.key')}</p>
        <pre dir="ltr" tabIndex={0}>
          {publicKey}
        </pre>
      </details>
      <SearchBox context={context} again />
    </Layout>
  );
}
