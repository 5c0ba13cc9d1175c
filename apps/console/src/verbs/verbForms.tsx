import type { ReactNode } from 'react';
import { useWords, type Word } from '../words/useWords.js';
import { filledOnly, type FormValues } from './body.js';
import type { VerbEntry } from './VerbButtons.js';
import { VerbDialog, type VerbProps, type Versioned } from './VerbDialog.js';

/** What a verb asks: its words and its fields. */
export interface VerbForm<I> {
  readonly verb: string;
  readonly title: Word;
  readonly done: Word;
  readonly intro?: Word;
  readonly Fields?: () => ReactNode;
  readonly toBody?: (values: FormValues, item: I) => object;
}

const dialogOf = <R extends Versioned, I>(resource: string, form: VerbForm<I>) =>
  function Act({ record, item, onClose }: VerbProps<R, I>) {
    const t = useWords();
    const { verb, title, done, intro, Fields, toBody } = form;
    return (
      <VerbDialog
        {...{ resource, verb, title, done, record, onClose }}
        intro={intro && <p>{t(intro)}</p>}
        toBody={(values) => toBody?.(values, item) ?? filledOnly(values)}
      >
        {Fields && <Fields />}
      </VerbDialog>
    );
  };

/** A dialog for each verb, made once: made anew while drawing, it would forget what was typed. */
export const verbEntries = <R extends Versioned, I = undefined>(
  resource: string,
  forms: readonly VerbForm<I>[],
): readonly VerbEntry<R, I>[] =>
  forms.map((form) => ({ verb: form.verb, label: form.title, Dialog: dialogOf<R, I>(resource, form) }));
