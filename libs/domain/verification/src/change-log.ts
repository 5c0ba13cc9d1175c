/** Beyond so many keys nobody remembers which changed: then all count as changed. */
const MAX_KEYS = 20_000;

/**
 * Which keys of the index changed lately. An answer that was read under certain keys stays as it was until a record under one of
 * them changes, whatever else the register takes in meanwhile.
 */
export class ChangeLog {
  private readonly last = new Map<number, number>();
  private count = 0;
  private lost = 0;
  private isWatched = false;
  /** Keys looked up under, while somebody wants to know them; null: everywhere. */
  private looked: Set<number> | null | undefined;

  /** The number of changes so far, to be kept with what was read. From the first time somebody asks, keys are remembered. */
  get now(): number {
    this.isWatched = true;
    return this.count;
  }

  /** The change at which the memory of keys was last lost: nothing read before it holds. */
  get lostAt(): number {
    return this.lost;
  }

  get isReading(): boolean {
    return this.looked !== undefined;
  }

  /**
   * Reads something, and tells the keys it was read under: as long as nothing under them changes, only time does. Null where it was
   * searched for among all records.
   */
  reading<T>(read: () => T): { readonly value: T; readonly keys: readonly number[] | null } {
    this.looked = new Set();
    try {
      const value = read();
      return { value, keys: this.looked && [...this.looked] };
    } finally {
      this.looked = undefined;
    }
  }

  look(key: number): void {
    this.looked?.add(key);
  }

  lookEverywhere(): void {
    if (this.looked) this.looked = null;
  }

  begin(): void {
    this.count += 1;
  }

  touch(key: number): void {
    if (!this.isWatched) return;
    if (this.last.size >= MAX_KEYS) this.forget();
    this.last.set(key, this.count);
  }

  /** For a change that may alter any answer. */
  forget(): void {
    this.last.clear();
    this.lost = this.count;
  }

  /** Whether what was read under these keys, when so many changes had been, is still so. */
  holds(keys: readonly number[] | null, since: number): boolean {
    if (since === this.count) return true;
    return keys !== null && since >= this.lost && keys.every((key) => (this.last.get(key) ?? 0) <= since);
  }
}
