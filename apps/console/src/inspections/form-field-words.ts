import { problemIn } from '../data/problems.js';

/** What the server said of the one field that was wrong, where it said something. */
export const formFieldWords = (error: unknown): string | undefined => problemIn(error)?.errors[0]?.detail || undefined;
