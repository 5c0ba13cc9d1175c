/** What inspectors of the fictional country wrote where an item was not met. */
export const NOT_MET_NOTES: Readonly<Record<string, readonly string[]>> = {
  'licence-displayed': ['No licence on any wall. The manager fetched a photocopy of last year’s from a drawer.'],
  'place-matches-licence': [
    'The sign on the door names another company. The licence names the second floor; the office is on the fourth.',
  ],
  'office-staffed': ['Door locked at 11:00 on a working day. A neighbour says somebody comes on Mondays.'],
  'personnel-registered': [
    'Three people at desks interviewed candidates; two of them are not on the registered list.',
    'The list is of last year. The head recruiter joined in spring and is not on it.',
  ],
  'bond-in-force': ['The guarantee ended two months ago. The bank’s letter of renewal could not be shown.'],
  'returns-filed': ['The half-yearly return was filed 47 days late, the one before not at all.'],
  'pay-tax-and-hours': ['Payslips show 208 hours a month for all 14 workers, whatever the time sheets say.'],
  'documents-and-wages': [
    'Eleven passports in the safe. The manager: “for safe keeping”. No worker’s signature, no way to get them back on a Sunday.',
    'Two months’ wages of six workers kept back “until the contract is served”.',
  ],
  loans: [
    'Nine of twelve workers interviewed took a loan from the lender next door, at 4 per cent a month; the agency’s clerk filled in the forms.',
  ],
  'worker-interviews': [
    'Five workers interviewed apart. Three said that they may not leave the dormitory after 20:00; one was told her family would be called if she complained.',
  ],
  accommodation: ['22 people in four rooms, one exit, bars on the windows. The dormitory is not registered.'],
  'client-visit': ['The contract says kitchen helper; she cleans three flats of the owner’s relatives.'],
  'walk-through': ['A back room with a bolt on the outside. Two women inside had waited since the day before.'],
  contracts: [
    'Four of ten contracts name no wage. None is in the language of the workers.',
    'The contract in the file and the one the worker has in hand differ in wage and hours.',
  ],
  'receipts-and-costs': [
    'Receipts for the medical fee only. Workers name 1,800 to 2,400 paid in cash to the clerk.',
    'One receipt book, every receipt of the same day and the same amount.',
  ],
  'job-orders': ['Forty people interviewed for a job order of twelve that was filled in March.'],
  advertisements: [
    'Two posts on the agency’s page this month carry no licence number; one offers “visa without interview”.',
  ],
  'interview-logs': ['No log since January.'],
  'rights-explained': ['The acknowledgement is signed, but in a language that nine of twelve workers can’t read.'],
  'branches-and-agents': ['A desk in the bus station recruits in the agency’s name. It is declared nowhere.'],
};

export const NOT_TESTED_NOTES = [
  'The records are at the accountant’s; asked for by letter.',
  'No workers present on the day.',
  'The client did not open. To be visited again.',
] as const;

export const MET_NOTES = [
  'Seen: 10 of 10.',
  'Copies taken for the file.',
  'Checked against the register on the spot.',
  'Shown without being asked.',
] as const;

export const COMMENTS = [
  'We accept the findings and have begun to put them right.',
  'We do not agree with the number of points, and have written to the office. What was found is put right all the same.',
  'The manager was abroad on the day of the visit. Papers that could not be shown then are with the office now.',
  'The inspector was courteous and the report is correct. We ask for some more days.',
  'Most of it goes back to a former employee. We have trained the staff anew.',
] as const;

export const DONE_WORDS = [
  'Put right on the following day; photographs and the signed list are with the inspectorate.',
  'All files completed. The originals can be seen at our office.',
  'Training held for all staff, attendance list attached to our letter.',
] as const;

export const RETURN_REASONS = [
  'Which contracts did you see, and how many? Please name the files.',
  'Item 3.1 says not met, but not how many passports nor whose. Please add what you counted.',
] as const;

export const CANCEL_REASONS = [
  'The agency gave its licence back before the visit.',
  'Planned twice: see the inspection of the same week.',
  'The road to the district is closed by floods; planned anew.',
] as const;

export const PLAN_REASONS = [
  'The licence comes up for renewal.',
  'Not visited for two years.',
  'Asked for by the licensing office.',
  'Follow-up of the last findings.',
] as const;
