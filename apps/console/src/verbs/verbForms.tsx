import type { ReactNode } from 'react';
import type { ToneName } from '../layout/colours.js';
import { Notice } from '../layout/Notice.js';
import { useWords, type Word } from '../words/useWords.js';
import { filledOnly, type FormValues } from './body.js';
import type { VerbEntry } from './VerbButtons.js';
import { VerbDialog, type VerbProps, type Versioned } from './VerbDialog.js';

/** What a verb asks: its words and its fields. */
export interface VerbForm<R, I> {
  readonly verb: string;
  readonly title: Word;
  readonly done: Word;
  readonly intro?: Word;
  /** How grave it is. */
  readonly tone?: ToneName;
  readonly Fields?: (props: { record: R }) => ReactNode;
  readonly toBody?: (values: FormValues, item: I) => object;
}

const dialogOf = <R extends Versioned, I>(resource: string, form: VerbForm<R, I>) =>
  function Act({ record, item, onClose }: VerbProps<R, I>) {
    const t = useWords();
    const { verb, title, done, intro, tone = 'told', Fields, toBody } = form;
    return (
      <VerbDialog
        {...{ resource, verb, title, done, record, onClose }}
        intro={intro && <Notice tone={tone}>{t(intro)}</Notice>}
        toBody={(values) => toBody?.(values, item) ?? filledOnly(values)}
      >
        {Fields && <Fields record={record} />}
      </VerbDialog>
    );
  };

/** A dialog for each verb, made once: made anew while drawing, it would forget what was typed. */
export const verbEntries = <R extends Versioned, I = undefined>(
  resource: string,
  forms: readonly VerbForm<R, I>[],
): readonly VerbEntry<R, I>[] =>
  forms.map((form) => ({ verb: form.verb, label: form.title, Dialog: dialogOf<R, I>(resource, form) }));
