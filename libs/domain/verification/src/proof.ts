import { canonicalJson, type Instant, type Json } from '@amparo/kernel';
import type { CheckMatch, Standing } from './records.js';

/** What the register said to whoever asked, and when. It holds nothing of who that was. */
export interface ProofStatement {
  /** The home register, which says it. */
  readonly register: string;
  readonly at: Instant;
  /** The state of the public record that it rests on. */
  readonly epoch: string;
  readonly feedPosition: number;
  /** As it was typed. */
  readonly asked: string;
  readonly standing: Standing;
  /** Whom the register has under it; null: nobody, or nobody surely. */
  readonly subject: Pick<
    CheckMatch,
    'subject' | 'id' | 'register' | 'legalName' | 'licenceNumber' | 'status' | 'since' | 'validTo' | 'path'
  > | null;
}

/** Tells this kind of signed text from all others under the same key (C2SP signed-note). */
const HEAD = 'amparo-proof/1\n';

/** The text that is signed: its kind, and the statement as canonical JSON (RFC 8785). */
export const proofText = (statement: ProofStatement): string =>
  `${HEAD}${canonicalJson(statement as unknown as Json)}\n`;

/** The statement in a signed text; undefined for a text of any other kind. */
export const readProof = (text: string): ProofStatement | undefined =>
  text.startsWith(HEAD) ? (JSON.parse(text.slice(HEAD.length)) as ProofStatement) : undefined;

/** Crockford's base 32: no letter is taken for a digit. */
export const PROOF_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 80 bits: nobody finds one by trying, and what is stored under it can be read by nobody who does not hold it. */
export const PROOF_CODE_LENGTH = 16;
const CODE = new RegExp(`^[${PROOF_ALPHABET}]{${PROOF_CODE_LENGTH}}$`);

/** A code as people type it from paper; undefined where it is none. */
export function readProofCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return CODE.test(code) ? code : undefined;
}

/** In groups of four, to be read out. */
export const groupProofCode = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-');
