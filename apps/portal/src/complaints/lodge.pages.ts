import { dayOf, type Instant, type LegalDay, CURRENCIES, readAmount } from '@amparo/kernel';
import type { FieldProblem } from '../http/problem.js';
import { type Draft, type Field, FIELDS, LONGEST_STORY } from './draft.js';
import { WHAT_HAPPENED, type WhatHappened } from './what-happened.js';

export type QuestionId = 'danger' | 'about' | 'what' | 'where' | 'story' | 'you';
type Answers = Draft['answers'];

/** What the answers are held against. */
export interface Facts {
  readonly today: LegalDay;
  readonly districts: readonly string[];
  readonly currencies: readonly string[];
  /** The name of an agency of the register. */
  readonly agencyName: (id: string) => string | undefined;
}

/** One page of the journey: what it asks, and what is wrong with an answer. */
export interface Question {
  readonly id: QuestionId;
  readonly fields: readonly Field[];
  errors(answers: Answers, facts: Facts): readonly FieldProblem[];
}

export const KINDS = ['phone', 'social', 'web', 'name'] as const;
export type Kind = (typeof KINDS)[number];
export const LONGEST: Readonly<Partial<Record<Field, number>>> = {
  contact: 300,
  story: LONGEST_STORY,
  place: 1000,
  wish: 1000,
  name: 200,
  reach: 300,
  tongue: 100,
  relation: 300,
};
const YEARS = 15;

type Code = FieldProblem['code'];
const wrong = (field: Field, code: Code, params?: FieldProblem['params']): FieldProblem => ({ field, code, params });
const some = (...problems: readonly (FieldProblem | false | undefined)[]): readonly FieldProblem[] =>
  problems.filter((problem) => problem !== false && problem !== undefined);

function tooLong(answers: Answers, fields: readonly Field[]): readonly FieldProblem[] {
  return fields.flatMap((field) => {
    const max = LONGEST[field] ?? Infinity;
    const { length } = answers[field];
    return length > max ? [wrong(field, 'error.complaint.tooLong', { length, max })] : [];
  });
}

const danger: Question = {
  id: 'danger',
  fields: ['danger'],
  errors: (answers) => some(!['yes', 'no'].includes(answers.danger) && wrong('danger', 'error.complaint.danger')),
};

const about: Question = {
  id: 'about',
  fields: ['agency', 'kind', 'contact'],
  errors({ agency, kind, contact, ...rest }, { agencyName }) {
    if (kind === 'agency') return some(agencyName(agency) === undefined && wrong('kind', 'error.complaint.kind'));
    const known = KINDS.some((one) => one === kind);
    return some(
      !known && wrong('kind', 'error.complaint.kind'),
      contact === '' && wrong('contact', 'error.complaint.contact'),
      ...tooLong({ agency, kind, contact, ...rest }, ['contact']),
    );
  },
};

const what: Question = {
  id: 'what',
  fields: ['what'],
  errors: (answers) => some(codesOf(answers).length === 0 && wrong('what', 'error.complaint.what')),
};

const where: Question = {
  id: 'where',
  fields: ['district', 'month', 'year', 'amount', 'currency'],
  errors({ district, month, year, amount, currency }, facts) {
    const half = (month === '') !== (year === '');
    const chosen = monthOf(month, year);
    const unknown = !half && month !== '' && chosen === undefined;
    return some(
      district !== '' && !facts.districts.includes(district) && wrong('district', 'error.complaint.district'),
      (half || unknown) && wrong(month === '' || unknown ? 'month' : 'year', 'error.complaint.month'),
      chosen !== undefined && chosen > facts.today.slice(0, 7) && wrong('month', 'error.complaint.future'),
      amount !== '' && !facts.currencies.includes(currency) && wrong('currency', 'error.complaint.currency'),
      amount !== '' &&
        readAmount(amount, facts.currencies.includes(currency) ? currency : 'USD') === undefined &&
        wrong('amount', 'error.complaint.amount', { value: amount }),
    );
  },
};

const story: Question = {
  id: 'story',
  fields: ['story', 'place', 'wish'],
  errors: (answers) =>
    some(
      answers.story === '' && wrong('story', 'error.complaint.story'),
      ...tooLong(answers, ['story', 'place', 'wish']),
    ),
};

const you: Question = {
  id: 'you',
  fields: ['name', 'reach', 'tongue', 'relation'],
  errors: (answers) => tooLong(answers, ['name', 'reach', 'tongue', 'relation']),
};

/** The journey, in order. After the last comes the page on which everything is checked and sent. */
export const QUESTIONS: readonly Question[] = [danger, about, what, where, story, you];

export const questionOf = (id: string): Question | undefined => QUESTIONS.find((question) => question.id === id);

export const nextOf = ({ id }: Question): Question | undefined => QUESTIONS[numberOf(id)];
export const previousOf = ({ id }: Question): Question | undefined => QUESTIONS[numberOf(id) - 2];
/** Counted from one, as people count. */
export const numberOf = (id: QuestionId): number => QUESTIONS.findIndex((question) => question.id === id) + 1;

/** The first question whose answers cannot stand. */
export const firstWrong = ({ answers }: Draft, facts: Facts): Question | undefined =>
  QUESTIONS.find((question) => question.errors(answers, facts).length > 0);

export const codesOf = ({ what: ticked }: Pick<Answers, 'what'>): WhatHappened[] => {
  const codes = ticked.split(' ');
  return WHAT_HAPPENED.flatMap((group): readonly WhatHappened[] => group.codes).filter((code) => codes.includes(code));
};

export function monthOf(month: string, year: string): string | undefined {
  return /^(0[1-9]|1[0-2])$/.test(month) && /^(19|20)\d\d$/.test(year) ? `${year}-${month}` : undefined;
}

export const yearsTo = (today: LegalDay): string[] =>
  Array.from({ length: YEARS }, (_, index) => String(Number(today.slice(0, 4)) - index));

export const todayIn = (now: Instant, timeZone: string): LegalDay => dayOf(now, timeZone);

/** Currencies on offer: the invented country pays in one that is kept for tests. */
export const currenciesFor = (invented: boolean): readonly string[] => (invented ? ['XTS', ...CURRENCIES] : CURRENCIES);

/** Fields that travel unseen while a question is asked. */
export const unseenBeside = (question: Question | undefined): readonly Field[] =>
  FIELDS.filter((field) => !question?.fields.includes(field));
