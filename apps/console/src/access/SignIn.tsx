import { useState } from 'react';
import { Form, useLogin } from 'react-admin';
import { TextInput } from '../inputs/TextInput.js';
import { problemIn } from '../data/problems.js';
import { filledOnly, type FormValues } from '../verbs/body.js';
import { FormBody } from '../verbs/FormBody.js';
import { SendButton } from '../verbs/SendButton.js';
import { Notice } from '../layout/Notice.js';
import { useProblemWords } from '../words/useProblemWords.js';
import { useWords } from '../words/useWords.js';
import { SignInFrame } from './SignInFrame.js';

const OTP_REQUIRED = 'session.otp-required';
const NOTHING = {};

/** The second factor is asked for when the server asks; react-admin leads back to where the reader was. */
export function SignIn() {
  const t = useWords();
  const say = useProblemWords();
  const login = useLogin();
  const [needsOtp, setNeedsOtp] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const submit = async (values: FormValues) => {
    setRefusal(undefined);
    await login(filledOnly(values)).catch((error: unknown) => {
      if (problemIn(error)?.code === OTP_REQUIRED && !needsOtp) setNeedsOtp(true);
      else setRefusal(say(error));
    });
  };
  return (
    <SignInFrame title={t('session.sign-in')}>
      {refusal && (
        <Notice tone="stop" role="alert">
          {refusal}
        </Notice>
      )}
      {needsOtp && !refusal && <Notice role="status">{t('session.otp-asked')}</Notice>}
      <Form record={NOTHING} onSubmit={submit} noValidate disableInvalidFormNotification>
        <FormBody>
          <TextInput source="username" label="field.username" autoComplete="username" autoFocus required />
          <TextInput
            source="password"
            label="field.password"
            type="password"
            autoComplete="current-password"
            required
          />
          {needsOtp && (
            <TextInput
              source="otp"
              label="field.otp"
              help="field.otp.help"
              autoComplete="one-time-code"
              inputMode="numeric"
              autoFocus
              required
            />
          )}
          <SendButton label="session.sign-in" />
        </FormBody>
      </Form>
    </SignInFrame>
  );
}
