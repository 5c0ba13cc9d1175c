import { defineRefusals } from '@amparo/kernel';

export const { refuse: refuseEntityChange, catalogue: ENTITY_CHANGE_REFUSALS } = defineRefusals({
  'entity-change.missing': 'missing',
  'entity-change.no-number': 'conflict',
  'entity-change.same-number': 'invalid',
  'entity-change.future': 'invalid',
  'entity-change.open': 'conflict',
  'entity-change.not-now': 'conflict',
  'entity-change.role': 'forbidden',
  'entity-change.same-person': 'forbidden',
});
