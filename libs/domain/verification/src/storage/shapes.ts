interface Step {
  readonly next: Map<string, Step>;
  shape: Shape | undefined;
}
export interface Shape {
  readonly number: number;
  /** In canonical order. */
  readonly keys: readonly string[];
}

const newStep = (): Step => ({ next: new Map(), shape: undefined });

/** The few sets of keys that objects have, each written down once. */
export class Shapes {
  private readonly shapes: Shape[] = [];
  private readonly byKeys = new Map<string, Shape>();
  private readonly root = newStep();

  at(number: number): Shape | undefined {
    return this.shapes[number];
  }

  /** Follows the object's keys as they stand, so that a known shape is found without sorting. */
  of(object: object): Shape {
    let step = this.root;
    for (const key in object) {
      let next = step.next.get(key);
      if (!next) {
        next = newStep();
        step.next.set(key, next);
      }
      step = next;
    }
    step.shape ??= this.register(Object.keys(object).sort());
    return step.shape;
  }

  private register(keys: readonly string[]): Shape {
    const name = JSON.stringify(keys);
    let shape = this.byKeys.get(name);
    if (!shape) {
      shape = { number: this.shapes.length, keys };
      this.shapes.push(shape);
      this.byKeys.set(name, shape);
    }
    return shape;
  }
}
