import { TagsInput } from '../inputs/TagsInput.js';
import { useTerms } from '../words/useWords.js';
import { useFirm } from './useFirm.js';

/** Who of those appointed now is to leave. */
export function LeavingInput() {
  const term = useTerms();
  const { data } = useFirm();
  const choices = (data?.appointments ?? []).map(({ id, name, role }) => ({
    id,
    name: `${name} · ${term('appointment', role)}`,
  }));
  return <TagsInput source="content.leaving" label="applications.field.leaving" choices={choices} />;
}
