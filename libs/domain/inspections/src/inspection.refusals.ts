import { defineRefusals } from '@amparo/kernel';

export const { refuse, catalogue: INSPECTION_REFUSALS } = defineRefusals({
  'inspection.missing': 'missing',
  'inspection.not-now': 'conflict',
  'inspection.role': 'forbidden',
  'inspection.schedule.third-in-a-row': 'conflict',
  'inspection.start.too-early': 'conflict',
  'inspection.submit.unanswered': 'conflict',
  'inspection.submit.note-missing': 'conflict',
  'inspection.quality-check.same-person': 'forbidden',
  'inspection.close.comment-first': 'conflict',
  'inspection.photo.missing': 'missing',
  'inspection.photo.too-many': 'conflict',
  'checklist.missing': 'missing',
  'corrective-action.missing': 'missing',
  'corrective-action.not-now': 'conflict',
  'corrective-action.role': 'forbidden',
  'corrective-action.verify.same-person': 'forbidden',
});
