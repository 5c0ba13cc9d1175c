/** Work in small steps: whoever takes them may let others go first in between. */
export type Steps<T> = Generator<void, T>;

/** All steps at once. */
export function allOf<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
