import { problemIn } from './problems.js';

/** Asking again helps where no answer came; a refusal stays a refusal. */
export const mayRetry = (failures: number, error: unknown): boolean => {
  const problem = problemIn(error);
  return failures < 2 && (problem === undefined || problem.status === 0 || problem.status >= 502);
};
