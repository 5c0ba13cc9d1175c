import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { Form } from 'react-admin';
import { api } from '../data/api.js';
import { TextInput } from '../inputs/TextInput.js';
import { ComplaintNotice } from '../verbs/ComplaintNotice.js';
import { FormBody } from '../verbs/FormBody.js';
import { SendButton } from '../verbs/SendButton.js';
import { useSending } from '../verbs/useSending.js';
import { useWords } from '../words/useWords.js';

export interface LinkAnswer {
  readonly username: string;
  readonly totpSecret: string;
  readonly totpUri: string;
}

const NOTHING = {};
const inGroups = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

export function WelcomeForm({ token, link, onDone }: { token: string; link: LinkAnswer; onDone: () => void }) {
  const t = useWords();
  const { send, complaint } = useSending(
    ({ password, otp }) =>
      api.POST('/api/v1/session/complete-link', { body: { token, password: String(password), otp: String(otp) } }),
    onDone,
  );
  return (
    <Form record={NOTHING} onSubmit={send} noValidate disableInvalidFormNotification>
      <p>{t('welcome.intro', { username: link.username })}</p>
      <p>{t('welcome.secret')}</p>
      <Box
        component="p"
        dir="ltr"
        sx={{ fontFamily: 'monospace', fontSize: '1.1rem', overflowWrap: 'anywhere', userSelect: 'all' }}
      >
        {inGroups(link.totpSecret)}
      </Box>
      <MuiLink href={link.totpUri} sx={{ display: 'inline-block', py: 1 }}>
        {t('welcome.open-app')}
      </MuiLink>
      <ComplaintNotice complaint={complaint} />
      <FormBody>
        <TextInput
          source="password"
          label="field.new-password"
          help="field.new-password.help"
          type="password"
          autoComplete="new-password"
          required
        />
        <TextInput
          source="otp"
          label="field.otp"
          help="field.otp.help"
          autoComplete="one-time-code"
          inputMode="numeric"
          required
        />
        <SendButton label="welcome.finish" />
      </FormBody>
    </Form>
  );
}
