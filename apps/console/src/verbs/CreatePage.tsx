import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import { Form, useDataProvider, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { ConsoleDataProvider } from '../data/dataProvider.js';
import { type Crumb, Page } from '../layout/Page.js';
import { useWords, type Word } from '../words/useWords.js';
import { filledOnly, type FormValues } from './body.js';
import { ComplaintNotice } from './ComplaintNotice.js';
import { FormBody } from './FormBody.js';
import { SendButton } from './SendButton.js';
import { useSending } from './useSending.js';

export interface CreatePageProps {
  readonly resource: string;
  readonly title: Word;
  readonly submit: Word;
  readonly done: Word;
  readonly up: Crumb;
  readonly intro?: ReactNode;
  readonly defaultValues?: FormValues;
  readonly toBody?: (values: FormValues) => object;
  /** What to do with the new record; by default its page opens. */
  readonly onCreated?: (record: never) => void;
  readonly children: ReactNode;
}

const NOTHING = {};

/** A record begins: a form of its own page, sent once. */
export function CreatePage(props: CreatePageProps) {
  const { resource, title, submit, done, up, intro, defaultValues, toBody = filledOnly, onCreated, children } = props;
  const t = useWords();
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const navigate = useNavigate();
  const { send, complaint } = useSending(
    async (values, idempotencyKey) =>
      (await provider.create(resource, { data: toBody(values), meta: { idempotencyKey } })).data,
    (record) => {
      notify(t(done), { type: 'success', autoHideDuration: 8000 });
      if (onCreated) onCreated(record as never);
      else setTimeout(() => navigate(`/${resource}/${record.id}/show`));
    },
  );
  return (
    <Page title={t(title)} up={up}>
      <Paper variant="outlined" sx={{ p: { xs: 2, md: 3 }, maxWidth: 720 }}>
        {intro}
        <Form
          record={NOTHING}
          defaultValues={defaultValues}
          onSubmit={send}
          noValidate
          warnWhenUnsavedChanges
          disableInvalidFormNotification
        >
          <ComplaintNotice complaint={complaint} />
          <FormBody>{children}</FormBody>
          <Box sx={{ mt: 3 }}>
            <SendButton label={submit} />
          </Box>
        </Form>
      </Paper>
    </Page>
  );
}
