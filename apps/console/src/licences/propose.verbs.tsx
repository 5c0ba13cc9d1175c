import type { VerbEntry } from '../verbs/VerbButtons.js';
import type { VerbProps } from '../verbs/VerbDialog.js';
import type { Licence } from './licence.js';
import { MEASURE_FORMS, type MeasureForm } from './measures.js';
import { ProposeDialog } from './ProposeDialog.js';

const dialogOf = (form: MeasureForm) =>
  function ProposeMeasure(props: VerbProps<Licence, undefined>) {
    return <ProposeDialog {...props} form={form} />;
  };

/** A dialog for each measure, made once: made anew while drawing, it would forget what was typed. */
export const PROPOSE_VERBS: readonly VerbEntry<Licence, undefined>[] = MEASURE_FORMS.map((form) => ({
  verb: `propose:${form.measure}`,
  label: form.title,
  Dialog: dialogOf(form),
}));
