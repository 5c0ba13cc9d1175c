import { type FieldError, Refusal } from '@amparo/kernel';

/** The name of the constraint that an error of the database tells; empty where it is another error. */
export function constraintOf(error: unknown): string {
  const { constraint, driverError } = error as { constraint?: string; driverError?: { constraint?: string } };
  return constraint ?? driverError?.constraint ?? '';
}

/**
 * Uniqueness and references are the database's to check, once. Turns the named constraint that said no into the field's error; any
 * other error stays a fault.
 */
export async function refuseConstraint<T>(
  fields: Readonly<Record<string, Pick<FieldError, 'pointer' | 'code'>>>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const field = fields[constraintOf(error)];
    if (!field) throw error;
    throw new Refusal('request.invalid', 'invalid', {}, [field]);
  }
}
