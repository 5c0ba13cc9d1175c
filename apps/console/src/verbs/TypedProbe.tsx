import { type RefObject, useEffect } from 'react';
import { useFormState } from 'react-hook-form';

/** Tells the dialog around a form whether something was typed that closing would lose. */
export function TypedProbe({ typedRef }: { typedRef: RefObject<boolean> }) {
  const { isDirty, dirtyFields } = useFormState();
  const any = isDirty && Object.keys(dirtyFields).length > 0;
  useEffect(() => {
    typedRef.current = any;
  }, [any, typedRef]);
  return null;
}
