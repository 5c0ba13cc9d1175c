import type { components } from '@amparo/api-client';
import { useQuery } from '@tanstack/react-query';
import { send } from '../data/send.js';

export type Firm = components['schemas']['MyFirmAnswer'];

/** The firm of the account that is signed in: its licences, its persons, and the classes it can apply for. */
export const useFirm = () =>
  useQuery({
    queryKey: ['my-agency/firm'],
    queryFn: ({ signal }) => send<Firm>('get', 'my-agency/firm', { signal }),
    retry: false,
  });
