import type { FieldError } from '@amparo/kernel';
import type { ApplicationContent } from './application.js';
import type { ApplicationKind, DocumentRequirement } from './licensing-settings.js';

type Field = keyof ApplicationContent;

interface Form {
  readonly needs: readonly Field[];
  readonly takes: readonly Field[];
}

const ALWAYS = ['statement', 'feeReference'] as const;

/** What each kind of application asks for, and may hold beyond it: the whole of its form. */
export const APPLICATION_FORMS: Readonly<Record<ApplicationKind, Form>> = {
  licence: {
    needs: ['registrationNumber', 'headOffice', 'channels', 'persons', 'feeReference'],
    takes: ['taxNumber', 'tradingNames', 'branches', 'countries', 'sectors', 'statement'],
  },
  renewal: { needs: ['registrationNumber', 'feeReference'], takes: ['statement'] },
  branch: { needs: ['branches', 'feeReference'], takes: ['statement'] },
  scope: { needs: ['statement'], takes: ['countries', 'sectors', 'feeReference'] },
  persons: { needs: [], takes: ['persons', 'leaving', ...ALWAYS] },
  surrender: { needs: ['statement'], takes: [] },
};

export const fieldsOf = (kind: ApplicationKind): readonly Field[] => [
  ...APPLICATION_FORMS[kind].needs,
  ...APPLICATION_FORMS[kind].takes,
];

/** Fields of each row of a list that must be filled in before it is handed in. */
const ROWS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  branches: ['address'],
  channels: ['kind', 'value'],
  persons: ['name', 'role'],
};

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const needed = (pointer: string, field: string): FieldError => ({
  pointer: `/content/${pointer}`,
  code: 'field.isDefined',
  params: { field },
});

/** Whoever recruits has to be one whom the law can ask: a first licence names a director or an owner. */
const ANSWERABLE = ['director', 'owner'];

/** What is still missing before an application can be handed in: by field, in the order of the form. */
export function missingIn(
  { kind, class: licenceClass, content }: { kind: ApplicationKind; class: string; content: ApplicationContent },
  documents: readonly string[],
  requirements: readonly DocumentRequirement[],
): FieldError[] {
  const errors = APPLICATION_FORMS[kind].needs
    .filter((field) => isBlank(content[field]))
    .map((field) => needed(field, field));
  if (kind === 'licence' && content.headOffice && isBlank(content.headOffice.address))
    errors.push(needed('headOffice/address', 'address'));
  for (const field of fieldsOf(kind)) {
    const rows = content[field];
    if (!Array.isArray(rows)) continue;
    for (const [at, row] of rows.entries())
      for (const name of ROWS[field] ?? [])
        if (isBlank((row as Record<string, unknown>)[name])) errors.push(needed(`${field}/${at}/${name}`, name));
  }
  const { persons = [], leaving = [] } = content;
  if (kind === 'licence' && persons.length > 0 && !persons.some(({ role }) => ANSWERABLE.includes(role ?? '')))
    errors.push({ pointer: '/content/persons', code: 'application.persons.nobody-answers' });
  if (kind === 'persons' && persons.length + leaving.length === 0)
    errors.push({ pointer: '/content/persons', code: 'application.persons.no-change' });
  for (const { code } of neededDocuments(kind, licenceClass, requirements))
    if (!documents.includes(code))
      errors.push({ pointer: `/documents/${code}`, code: 'application.document.needed', params: { document: code } });
  return errors;
}

export const documentsFor = (
  kind: ApplicationKind,
  licenceClass: string,
  requirements: readonly DocumentRequirement[],
): DocumentRequirement[] =>
  requirements.filter(
    ({ kinds, classes }) => kinds.includes(kind) && (classes.length === 0 || classes.includes(licenceClass)),
  );

export const neededDocuments = (
  kind: ApplicationKind,
  licenceClass: string,
  requirements: readonly DocumentRequirement[],
): DocumentRequirement[] => documentsFor(kind, licenceClass, requirements).filter((requirement) => requirement.needed);
