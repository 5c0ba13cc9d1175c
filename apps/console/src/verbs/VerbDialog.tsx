import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useId, useRef } from 'react';
import { Form, useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { ConsoleDataProvider } from '../data/dataProvider.js';
import { useWords, type Word } from '../words/useWords.js';
import { filledOnly, type FormValues } from './body.js';
import { ComplaintNotice } from './ComplaintNotice.js';
import { FormBody } from './FormBody.js';
import { SendButton } from './SendButton.js';
import { TypedProbe } from './TypedProbe.js';
import { useSending } from './useSending.js';

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

/** react-admin would fill a form from the record around it; an act starts empty. */
const NOTHING = {};

/** One legal act: its words, its fields, and one request with the version that was seen. */
export function VerbDialog(props: VerbDialogProps) {
  const {
    resource,
    record,
    verb,
    title,
    done,
    intro,
    defaultValues,
    toBody = filledOnly,
    onAnswer,
    onClose,
    children,
  } = props;
  const t = useWords();
  const titleId = useId();
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const typed = useRef(false);
  const { send, complaint } = useSending(
    async (values, idempotencyKey) =>
      provider.verb({
        resource,
        id: record.id,
        verb,
        body: await toBody(values),
        version: record.version,
        idempotencyKey,
      }),
    (answer) => {
      onClose();
      notify(t(done), { type: 'success', autoHideDuration: 8000 });
      refresh();
      onAnswer?.(answer);
    },
  );
  const close = () => {
    if (!typed.current || window.confirm(t('problem.unsaved'))) onClose();
  };
  return (
    <Dialog open onClose={close} fullScreen={phone} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <Form
        record={NOTHING}
        defaultValues={defaultValues}
        onSubmit={send}
        noValidate
        warnWhenUnsavedChanges
        disableInvalidFormNotification
      >
        <TypedProbe typedRef={typed} />
        <DialogTitle id={titleId} component="h1" variant="h2">
          {t(title)}
        </DialogTitle>
        <DialogContent>
          {intro}
          <ComplaintNotice complaint={complaint} onReload={refresh} />
          <FormBody>{children}</FormBody>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2, gap: 1 }}>
          <Button onClick={close}>{t('field.cancel')}</Button>
          <SendButton label={title} />
        </DialogActions>
      </Form>
    </Dialog>
  );
}
