import { useQuery } from '@tanstack/react-query';
import { currentSession, type Session } from './session.js';

/** Who is signed in, as the server said at sign-in. */
export function useSession(): Session | undefined {
  const { data } = useQuery({ queryKey: ['session'], queryFn: currentSession, retry: false });
  return data;
}
