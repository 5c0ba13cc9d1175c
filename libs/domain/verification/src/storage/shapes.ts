/** Objects with the same keys in the same order. */
interface Shape {
  readonly number: number;
  /** Of each key in canonical order, its place in the object's own. */
  readonly places: readonly number[];
}

/** What one knows after the first keys of an object. */
export interface Step {
  readonly next: Map<string, Step>;
  /** The step after the key that came last: mostly the same comes again. */
  lastKey: string | undefined;
  last: Step | undefined;
  shape: Shape | undefined;
}

const newStep = (): Step => ({ next: new Map(), lastKey: undefined, last: undefined, shape: undefined });

/** The few sets of keys that objects have, each written down once. */
export class Shapes {
  private readonly keySets: (readonly string[])[] = [];
  private readonly numbers = new Map<string, number>();
  /** Before the first key. */
  readonly start = newStep();

  /** The keys in canonical order. */
  keysAt(number: number): readonly string[] {
    return this.keySets[number] ?? [];
  }

  after(step: Step, key: string): Step {
    if (step.lastKey === key) return step.last as Step;
    let next = step.next.get(key);
    if (!next) {
      next = newStep();
      step.next.set(key, next);
    }
    step.lastKey = key;
    step.last = next;
    return next;
  }

  /** The shape of an object whose last step this is. */
  of(step: Step, object: { readonly [key: string]: unknown }): Shape {
    step.shape ??= this.register(Object.keys(object).filter((key) => object[key] !== undefined));
    return step.shape;
  }

  private register(own: readonly string[]): Shape {
    const keys = [...own].sort();
    const name = JSON.stringify(keys);
    const number = this.numbers.get(name) ?? this.keySets.push(keys) - 1;
    this.numbers.set(name, number);
    return { number, places: keys.map((key) => own.indexOf(key)) };
  }
}
