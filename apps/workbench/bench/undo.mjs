import { explain } from '../src/plain.mjs';

/** In the order they were taken; given back in the opposite one. */
const steps = [];

/** Remembers how to take something back, at the end or on Ctrl-C; the function it returns does so at once. */
export function atTheEnd(step) {
  steps.push(step);
  return async () => {
    const at = steps.indexOf(step);
    if (at === -1) return;
    steps.splice(at, 1);
    await step();
  };
}

export async function undoAll() {
  for (let step = steps.pop(); step; step = steps.pop()) {
    try {
      await step();
    } catch (error) {
      console.error(explain(error));
    }
  }
}
