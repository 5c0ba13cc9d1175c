/** The eleven indicators of forced labour of the ILO, by their exact names. One may be enough; usually several stand together. */
export const ILO_INDICATORS = [
  'abuse of vulnerability',
  'deception',
  'restriction of movement',
  'isolation',
  'physical and sexual violence',
  'intimidation and threats',
  'retention of identity documents',
  'withholding of wages',
  'debt bondage',
  'abusive working and living conditions',
  'excessive overtime',
] as const;
export type IloIndicator = (typeof ILO_INDICATORS)[number];

interface Violation {
  readonly code: string;
  readonly meaning: string;
  readonly indicators: readonly IloIndicator[];
  readonly isCritical?: true;
}

/** What an allegation can be about. A code never changes its meaning; a new meaning is a new code. */
export const VIOLATIONS = [
  { code: 'LIC-UNL', meaning: 'recruiting without a licence', indicators: ['deception'] },
  { code: 'LIC-LEND', meaning: 'lending a licence; unregistered sub-agent or branch', indicators: [] },
  { code: 'LIC-SUSP', meaning: 'recruiting while suspended', indicators: [] },
  { code: 'LIC-MISREP', meaning: 'false statement to get a licence; using another’s job order', indicators: [] },
  {
    code: 'LIC-CTRL',
    meaning: 'hidden or foreign control, undeclared transfer, tie to a barred person',
    indicators: [],
  },
  { code: 'FEE-OVER', meaning: 'a fee above the cap, or any fee where none is allowed', indicators: ['debt bondage'] },
  { code: 'FEE-NORCPT', meaning: 'no receipt or a false one', indicators: [] },
  {
    code: 'FEE-LOAN',
    meaning: 'imposed lender, interest above the cap, false loan amount',
    indicators: ['debt bondage'],
  },
  {
    code: 'FEE-TIED',
    meaning: 'compulsory clinic, training, goods, insurance passed on',
    indicators: ['abuse of vulnerability'],
  },
  { code: 'FEE-NOREF', meaning: 'no refund when not deployed through no fault of the worker', indicators: [] },
  { code: 'ADV-FALSE', meaning: 'false advertisement, fake job order, cloned identity', indicators: ['deception'] },
  { code: 'ADV-NOID', meaning: 'advertisement without licence number', indicators: [] },
  { code: 'DEP-NONE', meaning: 'failure to deploy without valid reason', indicators: ['deception'] },
  {
    code: 'DEP-IRREG',
    meaning: 'deployment without processing, on a tourist visa, to a banned destination, of a minor',
    indicators: ['abuse of vulnerability'],
  },
  { code: 'CON-SUB', meaning: 'contract substituted or altered', indicators: ['deception'] },
  { code: 'CON-NONE', meaning: 'no contract, or not in the worker’s language', indicators: ['deception'] },
  {
    code: 'DOC-WITH',
    meaning: 'passport or documents withheld',
    indicators: ['retention of identity documents'],
    isCritical: true,
  },
  {
    code: 'WAG-WITH',
    meaning: 'wages withheld, unlawful deductions',
    indicators: ['withholding of wages'],
    isCritical: true,
  },
  {
    code: 'FRC-THREAT',
    meaning: 'threats, violence, blacklisting, retaliation for complaining',
    indicators: ['intimidation and threats', 'physical and sexual violence'],
    isCritical: true,
  },
  {
    code: 'FRC-MOVE',
    meaning: 'confinement, isolation, surveillance',
    indicators: ['restriction of movement', 'isolation'],
    isCritical: true,
  },
  {
    code: 'CND-ABUSE',
    meaning: 'abusive living or working conditions, unregistered dormitory',
    indicators: ['abusive working and living conditions', 'excessive overtime'],
  },
  { code: 'HRM-JOB', meaning: 'work harmful to health, morality or dignity', indicators: [] },
  { code: 'INS-OBST', meaning: 'obstructing an inspection, missing or false records, no returns', indicators: [] },
  { code: 'UNION', meaning: 'punished for organising; poaching', indicators: [] },
  { code: 'COR', meaning: 'bribery, official involvement', indicators: [] },
] as const satisfies readonly Violation[];
export type ViolationCode = (typeof VIOLATIONS)[number]['code'];
export const VIOLATION_CODES: readonly ViolationCode[] = VIOLATIONS.map(({ code }) => code);
