import { useQuery } from '@tanstack/react-query';
import { api } from '../data/api.js';
import type { Choice } from '../inputs/ChoiceInput.js';

async function readAssignees(): Promise<readonly Choice[]> {
  const { data } = await api.GET('/api/v1/applications/assignees');
  return data?.data ?? [];
}

const NOBODY: readonly Choice[] = [];

/** Officers to whom applications can be given. */
export function useAssignees(): readonly Choice[] {
  const { data = NOBODY } = useQuery({ queryKey: ['applications', 'assignees'], queryFn: readAssignees });
  return data;
}
