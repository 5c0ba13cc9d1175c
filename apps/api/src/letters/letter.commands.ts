import { createHash } from 'node:crypto';
import { canonicalJson, dayOf, type Instant, type Json, publicNumber, Refusal } from '@amparo/kernel';
import { LETTER_LANGUAGES, type LetterLanguage, letterWords } from '@amparo/messages';
import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from '../configuration.js';
import { CredentialIssuer, drawCode } from '../credentials/index.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { CONFIGURATION, Ids } from '../ports/index.js';
import { certificate, decisionLetter, type LetterFacts, poster } from './letter.data.js';
import { certificateFacts, decisionFacts } from './letter.queries.js';
import { type Sheet, Typesetter } from './typesetter.js';

export interface IssuedLetter {
  readonly pdf: Buffer;
  /** `XA-2026-000012-4.pdf` */
  readonly name: string;
}

interface Draft {
  readonly kind: 'decision' | 'certificate' | 'poster';
  readonly template: Sheet['template'];
  readonly facts: LetterFacts;
  readonly licenceId: string;
  readonly decision: { readonly id: string; readonly recordedAt: Instant };
  readonly content: object;
  /** Where the code on the paper leads to. */
  readonly address: string;
}

const CERTIFIED = { certificate, poster };

/** Issues letters and certificates: the same words are the same letter, under the same number and with the same bytes. */
@Injectable()
export class LetterCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly typesetter: Typesetter,
    private readonly credentials: CredentialIssuer,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  decision(licenceId: string, decisionId: string, lang: string | undefined): Promise<IssuedLetter> {
    const language = languageOf(lang);
    return this.unitOfWork.run(async (tx) => {
      const facts = await decisionFacts(tx, licenceId, decisionId, ownOf(tx));
      return this.issue(tx, language, {
        kind: 'decision',
        template: 'letter',
        licenceId,
        facts,
        decision: facts,
        content: decisionLetter(language, facts, facts),
        address: `${this.configuration.publicUrl}/licences/${facts.register}/${encodeURIComponent(facts.slug)}`,
      });
    });
  }

  certificate(licenceId: string, lang: string | undefined): Promise<IssuedLetter> {
    return this.certified('certificate', licenceId, lang);
  }

  poster(licenceId: string, lang: string | undefined): Promise<IssuedLetter> {
    return this.certified('poster', licenceId, lang);
  }

  /** What may hang in an office while the licence is in force: its code is signed, and says so without a network too. */
  private certified(kind: keyof typeof CERTIFIED, licenceId: string, lang: string | undefined): Promise<IssuedLetter> {
    const language = languageOf(lang);
    return this.unitOfWork.run(async (tx) => {
      const facts = await certificateFacts(tx, licenceId, ownOf(tx));
      return this.issue(tx, language, {
        kind,
        template: kind,
        licenceId,
        facts,
        decision: facts,
        content: CERTIFIED[kind](language, facts, facts.recordedAt),
        address: await this.credentials.address(tx, { ...facts, licenceId }),
      });
    });
  }

  private async issue(tx: Transaction, language: LetterLanguage, draft: Draft): Promise<IssuedLetter> {
    const { content, decision, template, address } = draft;
    const number = await this.numberOf(tx, language, draft);
    const data = {
      ...content,
      number,
      numberLine: letterWords(language, 'number', { number }),
      address: shortened(address),
      qr: await drawCode(address, 0),
    };
    const pdf = this.typesetter.pdf({ template, data, madeAt: new Date(decision.recordedAt) });
    return { pdf, name: `${number}.pdf` };
  }

  private async numberOf(
    tx: Transaction,
    language: LetterLanguage,
    { kind, facts, licenceId, decision, content }: Draft,
  ): Promise<string> {
    const digest = createHash('sha256')
      .update(canonicalJson(content as Json))
      .digest('hex');
    const key = [kind, decision.id, language, digest];
    // Asked for twice at once, it is issued once.
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [key.join(' ')]);
    const [issued] = await tx.query<{ number: string }>(
      'select number from letter where kind = $1 and decision_id = $2 and language = $3 and content_sha256 = $4',
      key,
    );
    if (issued) return issued.number;
    const [row] = await tx.query<{ serial: number }>(`select nextval('letter_serial') as serial`);
    const number = publicNumber(facts.register, Number(dayOf(tx.now, facts.timeZone).slice(0, 4)), row?.serial ?? 0);
    const id = this.ids.id();
    await tx.query(
      `insert into letter (kind, decision_id, language, content_sha256, id, number, licence_id, issued_by, issued_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [...key, id, number, licenceId, tx.actor.id, tx.now],
    );
    tx.record({ kind: 'letters', id }, { kind, licence: licenceId, decision: decision.id, language });
    return number;
  }
}

/** In print: nobody types a code off a paper, and where it leads is told by its beginning. */
const shortened = (address: string): string => address.replace(/(\/q\/.{6}).+$/, '$1…');

/** An agency's account reads letters to itself alone. */
const ownOf = (tx: Transaction): string | null => (tx.actor.role === 'agency' ? tx.actor.agencyId : null);

function languageOf(lang = 'en'): LetterLanguage {
  const language = LETTER_LANGUAGES.find((one) => one === lang);
  if (language) return language;
  const params = { field: 'lang', choices: LETTER_LANGUAGES.join(', ') };
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: '/lang', code: 'field.isIn', params }]);
}
