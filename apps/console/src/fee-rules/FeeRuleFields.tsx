import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { MoneyInput } from '../inputs/MoneyInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { FEE_CAPS } from './fee-rule.js';

/** What the law says, and from when. */
export function FeeRuleFields() {
  const caps = useTermChoices('fee-cap', FEE_CAPS);
  return (
    <>
      <ChoiceInput source="capKind" label="fee-rules.cap" choices={caps} required />
      <MoneyInput source="money" label="fee-rules.amount" help="fee-rules.amount.help" currency="fee-rules.currency" />
      <TextInput source="count" label="fee-rules.count" help="fee-rules.count.help" inputMode="numeric" />
      <TextInput source="law" label="fee-rules.law" help="fee-rules.law.help" required />
      <TextInput source="article" label="fee-rules.article" required />
      <TextInput source="url" label="fee-rules.url" />
      <DayInput source="from" label="field.first-day" required />
      <DayInput source="to" label="field.last-day" />
    </>
  );
}
