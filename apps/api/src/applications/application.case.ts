import { Refusal } from '@amparo/kernel';
import type { ApplicationFacts } from '@amparo/licensing';
import type { Transaction } from '../database/unit-of-work.js';
import { factsOf, rulesOf } from './application.facts.js';
import { loadForVerb, type StoredApplication } from './application.repository.js';

/** What a verb is judged by. */
export interface Case {
  readonly tx: Transaction;
  readonly application: StoredApplication;
  readonly facts: ApplicationFacts;
  readonly acting: { actor: { id: string; role: Transaction['actor']['role'] }; now: string; timeZone: string };
}

/** An application as the caller saw it, locked. */
export async function caseOf(tx: Transaction, id: string, seen?: number): Promise<Case> {
  const application = await loadForVerb(tx, id, seen);
  const facts = await factsOf(tx, application, await rulesOf(tx, application, tx.now));
  const { timeZone } = application;
  return {
    tx,
    application,
    facts,
    acting: { actor: { id: tx.actor.id ?? '', role: tx.actor.role }, now: tx.now, timeZone },
  };
}

/** Refuses a field. */
export const invalid = (pointer: string, code: string): never => {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer, code, params: { field: pointer.slice(1) } }]);
};
