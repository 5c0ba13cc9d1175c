import type { components } from '@amparo/api-client';
import { Facts } from '../records/Facts.js';
import { useDates } from '../words/dates.js';
import { useTerms } from '../words/useWords.js';

/** What was recommended or decided, as the applicant is told it. */
export function RecommendationFacts({
  recommendation,
  by,
}: {
  recommendation: components['schemas']['RecommendationAnswer'];
  by: string | null;
}) {
  const term = useTerms();
  const { day } = useDates();
  const { outcome, number, validFrom, validTo, conditions, ground, reasons, reviewRight } = recommendation;
  return (
    <Facts
      facts={[
        { label: 'applications.outcome', value: term('application-outcome', outcome) },
        { label: 'applications.recommended-by', value: by },
        { label: 'applications.licence-number', value: number },
        { label: 'field.valid-from', value: day(validFrom) },
        { label: 'field.valid-to', value: day(validTo) },
        { label: 'field.conditions', value: conditions.map((text) => <div key={text}>{text}</div>) },
        { label: 'field.ground', value: ground },
        { label: 'field.reasons', value: reasons },
        { label: 'field.review-right', value: reviewRight },
      ]}
    />
  );
}
