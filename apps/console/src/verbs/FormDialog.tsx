import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useId, useRef } from 'react';
import { Form, useRefresh } from 'react-admin';
import { useWords, type Word } from '../words/useWords.js';
import type { FormValues } from './body.js';
import { ComplaintNotice } from './ComplaintNotice.js';
import { FormBody } from './FormBody.js';
import { SendButton } from './SendButton.js';
import { TypedProbe } from './TypedProbe.js';
import { useSending } from './useSending.js';

export interface FormDialogProps<Answer> {
  readonly title: Word;
  /** What the act means, before it is done. */
  readonly intro?: ReactNode;
  readonly defaultValues?: FormValues;
  readonly act: (values: FormValues, idempotencyKey: string) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** react-admin would fill a form from the record around it; an act starts empty. */
const NOTHING = {};

/** One request: its words and its fields. What was typed is not lost by a slip, and what was refused can be mended. */
export function FormDialog<Answer>(props: FormDialogProps<Answer>) {
  const { title, intro, defaultValues, act, onDone, onClose, children } = props;
  const t = useWords();
  const titleId = useId();
  const refresh = useRefresh();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const typed = useRef(false);
  const { send, complaint } = useSending(act, onDone);
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
