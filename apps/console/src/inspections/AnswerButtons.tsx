import Box from '@mui/material/Box';
import { colours, type ToneName, tones } from '../layout/colours.js';
import { useTerms, useWords } from '../words/useWords.js';
import { ANSWERS, type AnswerWord } from './inspection.js';

const TONES: Readonly<Record<AnswerWord, ToneName>> = {
  met: 'good',
  not_met: 'stop',
  not_tested: 'care',
  not_applicable: 'quiet',
};

/** The room belongs to the buttons; who hears the page hears what they are for. */
const HEARD_ONLY = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

interface AnswerButtonsProps {
  readonly name: string;
  readonly value: AnswerWord | null;
  readonly onAnswer: (answer: AnswerWord) => void;
}

/** Four radio buttons as large as a thumb. The chosen one is filled and ticked: never told by its colour alone. */
export function AnswerButtons({ name, value, onAnswer }: AnswerButtonsProps) {
  const t = useWords();
  const term = useTerms();
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
      <Box component="legend" sx={HEARD_ONLY}>
        {t('checklist-page.answer')}
      </Box>
      {ANSWERS.map((answer) => {
        const { ink } = tones[TONES[answer]];
        const isChosen = answer === value;
        return (
          <Box
            key={answer}
            component="label"
            sx={{
              position: 'relative',
              display: 'flex',
              alignItems: 'center',
              justifyContent: 'center',
              textAlign: 'center',
              minHeight: 52,
              px: 1,
              fontWeight: 600,
              cursor: 'pointer',
              border: `2px solid ${ink}`,
              borderRadius: 1,
              color: isChosen ? colours.paper : ink,
              backgroundColor: isChosen ? ink : colours.paper,
              '&:has(input:focus-visible)': {
                outline: `3px solid ${colours.ink}`,
                outlineOffset: '2px',
                boxShadow: `0 0 0 5px ${colours.focus}`,
              },
            }}
          >
            <Box
              component="input"
              type="radio"
              name={name}
              value={answer}
              checked={isChosen}
              onChange={() => onAnswer(answer)}
              sx={{
                position: 'absolute',
                inset: 0,
                width: '100%',
                height: '100%',
                m: 0,
                opacity: 0,
                cursor: 'inherit',
              }}
            />
            <span aria-hidden>{isChosen ? '✓\u00a0' : ''}</span>
            {term('checklist-answer', answer)}
          </Box>
        );
      })}
    </Box>
  );
}
