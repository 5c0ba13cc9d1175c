import { defineRefusals } from '@amparo/kernel';

export const { refuse: refuseAgencyMerge, catalogue: AGENCY_MERGE_REFUSALS } = defineRefusals({
  'agency-merge.missing': 'missing',
  'agency-merge.same': 'invalid',
  'agency-merge.registers': 'conflict',
  'agency-merge.merged-already': 'conflict',
  'agency-merge.holds-others': 'conflict',
  'agency-merge.open': 'conflict',
  'agency-merge.open-case': 'conflict',
  'agency-merge.would-clear': 'conflict',
  'agency-merge.two-in-force': 'conflict',
  'agency-merge.not-now': 'conflict',
  'agency-merge.role': 'forbidden',
  'agency-merge.same-person': 'forbidden',
  'agency-merge.interested': 'forbidden',
});
