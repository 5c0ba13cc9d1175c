import Button from '@mui/material/Button';
import { useFormState } from 'react-hook-form';
import { useWords, type Word } from '../words/useWords.js';

/** Says what it does, and while it does it says so and can't be pressed again. */
export function SendButton({ label }: { label: Word }) {
  const t = useWords();
  const { isSubmitting } = useFormState();
  return (
    <Button
      type="submit"
      variant="contained"
      disabled={isSubmitting}
      sx={{ '&.Mui-disabled': { color: '#fff', backgroundColor: '#4a4a55' } }}
    >
      {isSubmitting ? t('field.sending') : t(label)}
    </Button>
  );
}
