import type { ReactElement } from 'react';
import { fieldWords, type FieldProblem } from '../../http/problem.js';
import type { Words } from '../../pages/words.js';

/** At the top of the page, so that nobody has to look for what went wrong. */
export function Problems({
  words,
  problems,
}: {
  readonly words: Words;
  readonly problems: readonly FieldProblem[];
}): ReactElement | null {
  if (problems.length === 0) return null;
  return (
    <div role="alert" tabIndex={-1}>
      <ul className="notice plain">
        {problems.map((problem) => (
          <li key={problem.field}>
            <a href={`#${problem.field}`}>{fieldWords(words.language, problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const errorOf = (words: Words, problems: readonly FieldProblem[], field: string): string | undefined => {
  const problem = problems.find((one) => one.field === field);
  return problem && fieldWords(words.language, problem);
};
