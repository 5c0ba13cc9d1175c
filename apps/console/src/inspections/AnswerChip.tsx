import type { ToneName } from '../layout/colours.js';
import { Chip } from '../records/Chip.js';
import { useTerms } from '../words/useWords.js';
import type { AnswerWord } from './inspection.js';

const TONES: Readonly<Record<AnswerWord | 'none', ToneName>> = {
  met: 'good',
  not_met: 'stop',
  not_tested: 'care',
  not_applicable: 'quiet',
  none: 'told',
};

export function AnswerChip({ answer }: { answer: AnswerWord | null }) {
  const term = useTerms();
  return <Chip tone={TONES[answer ?? 'none']}>{term('checklist-answer', answer ?? 'none')}</Chip>;
}
