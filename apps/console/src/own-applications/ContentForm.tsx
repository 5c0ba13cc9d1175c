import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Form, useDataProvider, useNotify, useRefresh } from 'react-admin';
import { type UseFormReturn, useFormContext, useFormState } from 'react-hook-form';
import type { Content, OwnApplication } from '../applications/application.js';
import type { ConsoleDataProvider } from '../data/dataProvider.js';
import { Panel } from '../layout/Panel.js';
import { ComplaintNotice } from '../verbs/ComplaintNotice.js';
import { FormBody } from '../verbs/FormBody.js';
import { useSending } from '../verbs/useSending.js';
import { useWords } from '../words/useWords.js';
import { CONTENT_FIELDS } from './content-fields.js';
import { contentOf, formOf, type FormContent } from './content.js';

const RESOURCE = 'my-agency/applications';
const NOTHING = {};

/**
 * Everything that an application states, on one page. It can be saved with gaps and finished another day; handing it in saves it first, so
 * that what is refused then is not lost.
 */
export function ContentForm({ application }: { application: OwnApplication }) {
  const t = useWords();
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const handsIn = useRef(false);
  const form = useRef<UseFormReturn>(null);
  // Taken once: what comes back from the server must not wash away what is marked as missing, nor what was typed meanwhile.
  const [defaultValues] = useState(() => ({ content: formOf(application.content), documents: {} }));
  const { id } = application;
  const { send, complaint } = useSending(
    async (values) => {
      const body = { content: contentOf(values['content'] as FormContent) };
      const key = () => crypto.randomUUID();
      const saved = await provider.verb({
        resource: RESOURCE,
        id,
        verb: 'save',
        body,
        version: application.version,
        idempotencyKey: key(),
      });
      if (!handsIn.current) return saved;
      try {
        return await provider.verb({
          resource: RESOURCE,
          id,
          verb: 'submit',
          version: Number(saved['version']),
          idempotencyKey: key(),
        });
      } catch (error) {
        // It was saved all the same: the next try must know the version that it has now.
        refresh();
        throw error;
      }
    },
    () => {
      notify(t(handsIn.current ? 'own-applications.submit.done' : 'own-applications.save.done'), {
        type: 'success',
        autoHideDuration: 8000,
      });
      form.current?.reset(form.current.getValues());
      refresh();
    },
  );
  return (
    <Form
      record={NOTHING}
      defaultValues={defaultValues}
      onSubmit={send}
      noValidate
      warnWhenUnsavedChanges
      disableInvalidFormNotification
    >
      <FormHandle handleRef={form} />
      <Panel title={t('own-applications.form')}>
        <p>{t('own-applications.form.intro')}</p>
        <ComplaintNotice complaint={complaint} onReload={refresh} />
        <MissingDocuments application={application} />
        <FormBody>
          {application.fields.map((field): ReactNode => {
            const Field = CONTENT_FIELDS[field as keyof Content];
            return <Field key={field} />;
          })}
        </FormBody>
        <Box sx={{ mt: 3, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Sender label={t('own-applications.save')} onPress={() => (handsIn.current = false)} quiet />
          <Sender label={t('own-applications.submit')} onPress={() => (handsIn.current = true)} />
        </Box>
      </Panel>
    </Form>
  );
}

/** Hands the form to the page around it, which alone knows when something was saved. */
function FormHandle({ handleRef }: { handleRef: RefObject<UseFormReturn | null> }) {
  const form = useFormContext();
  useEffect(() => {
    handleRef.current = form;
  }, [form, handleRef]);
  return null;
}

function Sender({ label, onPress, quiet = false }: { label: string; onPress: () => void; quiet?: boolean }) {
  const t = useWords();
  const { isSubmitting } = useFormState();
  const { clearErrors } = useFormContext();
  const press = () => {
    // What the server said of a whole list, or of a document, no field of the form would ever take back.
    clearErrors();
    onPress();
  };
  return (
    <Button
      type="submit"
      variant={quiet ? 'outlined' : 'contained'}
      disabled={isSubmitting}
      onClick={press}
      sx={quiet ? {} : { '&.Mui-disabled': { color: '#fff', backgroundColor: '#4a4a55' } }}
    >
      {isSubmitting ? t('field.sending') : label}
    </Button>
  );
}

/** Which documents the office still misses: said where the form is, for they are sent from elsewhere on the page. */
function MissingDocuments({ application }: { application: OwnApplication }) {
  const t = useWords();
  const { errors } = useFormState();
  const missing = Object.keys((errors['documents'] as object | undefined) ?? {});
  if (missing.length === 0) return null;
  const language = document.documentElement.lang;
  const names = application.requiredDocuments
    .filter(({ code }) => missing.includes(code))
    .map(({ code, names: words }) => words[language] ?? code);
  return (
    <Box role="alert" sx={{ color: 'error.main', mb: 2 }}>
      {t('own-applications.documents-missing', { documents: names.join(', ') })}
    </Box>
  );
}
