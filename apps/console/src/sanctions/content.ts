import { filledOnly, type FormValues, linesOf } from '../verbs/body.js';
import { moneyBody } from '../words/money.js';
import { SANCTION_FORMS } from './measures.js';

const PLATFORMS = /(^|\/\/|\.)(facebook|instagram|tiktok|twitter|x|youtube|linkedin|t|vk|line)\.(com|me)\b|^@/i;

const pageContact = (value: string) => ({ kind: PLATFORMS.test(value) ? 'social' : 'web', value });
const phoneContact = (value: string) => ({ kind: 'phone', value });

/** Fields that the measure chosen does not have are left behind, whatever was typed into them before. */
function termsOf(values: FormValues): Record<string, unknown> {
  const form = SANCTION_FORMS[String(values['measure'])];
  const has = (field: string): boolean =>
    [...(form?.needs ?? []), ...(form?.takes ?? [])].some((name) => name === field);
  const points = typeof values['points'] === 'string' ? Number(values['points']) : undefined;
  const typed = { ...values, points, fine: moneyBody(values['fine']), conditions: linesOf(values['conditions']) };
  return Object.fromEntries(
    ['points', 'fine', 'effectiveOn', 'until', 'untilMet', 'conditions', 'licenceIds']
      .filter(has)
      .map((field) => [field, (typed as FormValues)[field]]),
  );
}

/** What a proposal says, without whom it is against. */
export const contentBody = (values: FormValues): Record<string, unknown> =>
  filledOnly({
    measure: values['measure'],
    codes: values['codes'],
    ground: values['ground'],
    reasons: values['reasons'],
    publicReason: values['publicReason'],
    reviewRight: values['reviewRight'],
    ...termsOf(values),
  });

const TOLD_BY: Readonly<Record<string, readonly string[]>> = {
  agency: ['agencyId'],
  person: ['personId'],
  principal: ['name', 'country', 'address'],
  unlicensed: ['name', 'country', 'address', 'contacts'],
};

export function proposalBody(values: FormValues, findingIds: readonly string[]): object {
  const kind = String(values['subjectKind'] ?? '');
  const contacts = [...linesOf(values['phones']).map(phoneContact), ...linesOf(values['pages']).map(pageContact)];
  const told = Object.entries({ ...values, contacts }).filter(([name]) => TOLD_BY[kind]?.includes(name));
  return { subjectKind: kind, ...filledOnly({ ...Object.fromEntries(told), findingIds }), ...contentBody(values) };
}
