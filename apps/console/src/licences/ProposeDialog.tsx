import { filledOnly, type FormValues, linesOf } from '../verbs/body.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import { JustifiedFields } from './JustifiedFields.js';
import type { Licence } from './licence.js';
import { MeasureFields } from './MeasureFields.js';
import type { MeasureForm } from './measures.js';

const toBody =
  (measure: string) =>
  ({ conditions, ...values }: FormValues): object =>
    filledOnly({ ...values, measure, conditions: linesOf(conditions) });

/** One measure proposed to another officer, with the fields that this measure has. */
export function ProposeDialog({ record, onClose, form }: VerbProps<Licence, undefined> & { form: MeasureForm }) {
  const t = useWords();
  return (
    <VerbDialog
      resource="licences"
      verb="propose"
      title={form.title}
      done="propose.done"
      intro={
        <p>
          <bdi>{record.agencyName}</bdi>, <bdi>{record.number}</bdi>. {t('propose.intro')}
        </p>
      }
      record={record}
      onClose={onClose}
      toBody={toBody(form.measure)}
    >
      <MeasureFields form={form} licence={record} />
      <JustifiedFields measure={form.measure} />
    </VerbDialog>
  );
}
