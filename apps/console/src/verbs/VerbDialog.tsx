import type { ReactNode } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { ConsoleDataProvider } from '../data/dataProvider.js';
import { useWords, type Word } from '../words/useWords.js';
import { filledOnly, type FormValues } from './body.js';
import { FormDialog } from './FormDialog.js';

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What every dialog of a verb gets from the page that opens it. */
export interface VerbProps<R extends Versioned, I = unknown> {
  readonly record: R;
  readonly item: I;
  readonly onClose: () => void;
}

export interface VerbDialogProps {
  readonly record: Versioned;
  readonly onClose: () => void;
  readonly resource: string;
  readonly verb: string;
  readonly title: Word;
  readonly done: Word;
  /** What the act means, before it is done. */
  readonly intro?: ReactNode;
  readonly defaultValues?: FormValues;
  readonly toBody?: (values: FormValues) => object | Promise<object>;
  readonly onAnswer?: (record: unknown) => void;
  readonly children?: ReactNode;
}

/** One legal act: its words, its fields, and one request with the version that was seen. */
export function VerbDialog(props: VerbDialogProps) {
  const { resource, record, verb, title, done, intro, defaultValues, toBody = filledOnly } = props;
  const { onAnswer, onClose, children } = props;
  const t = useWords();
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  return (
    <FormDialog
      {...{ title, intro, defaultValues, onClose }}
      act={async (values, idempotencyKey) =>
        provider.verb({
          resource,
          id: record.id,
          verb,
          body: await toBody(values),
          version: record.version,
          idempotencyKey,
        })
      }
      onDone={(answer) => {
        onClose();
        notify(t(done), { type: 'success', autoHideDuration: 8000 });
        refresh();
        onAnswer?.(answer);
      }}
    >
      {children}
    </FormDialog>
  );
}
