/** Slots by key. May offer a slot that does not have the key; the reader looks. */
export class KeyIndex {
  private readonly slots = new Map<string, Set<number>>();

  add(key: string, slot: number): void {
    const slots = this.slots.get(key);
    if (slots) slots.add(slot);
    else this.slots.set(key, new Set([slot]));
  }

  remove(key: string, slot: number): void {
    const slots = this.slots.get(key);
    slots?.delete(slot);
    if (slots?.size === 0) this.slots.delete(key);
  }

  find(key: string): number[] {
    return [...(this.slots.get(key) ?? [])];
  }
}
