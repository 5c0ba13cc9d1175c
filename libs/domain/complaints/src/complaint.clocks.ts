/** In how many days the next step is due (domain, section 2). Acknowledging is at once: it is part of lodging. */
export const CLOCKS = {
  triage: 3,
  /** Instead of the office's first clocks, while somebody may be in danger. */
  danger: 1,
  /** To give the case to an officer, and for the officer to take the first step. */
  firstStep: 7,
  investigation: 30,
  /** How long the complainant may take to answer before silence may close the case. */
  silence: 60,
  /** For the officer, after that. */
  afterSilence: 7,
  /** To give a reopened case to another officer. */
  review: 7,
  /** For the next on the ladder, each time a case has climbed. */
  climb: { office: 2, authority: 5 },
} as const;
