import type { Rarity } from '../profile.js';
import { compareLookAlike, type LookAlike, lookAlikeKeys, mixesScripts, prepareLookAlike, type PreparedLookAlike } from './look-alike.js'; // prettier-ignore

export interface HeldName {
  readonly reason: LookAlike;
  /** Whose name it is near to, and which; none where the name is held for itself. */
  readonly subject: string | null;
  readonly name: string | null;
}

/** A key that more names have finds nobody. */
const MOST_HOLDERS = 300;

/** All names, current and past, by how they look. */
export class NameRegister {
  private readonly names: { subject: string; prepared: PreparedLookAlike }[] = [];
  private readonly holding = new Map<string, number[]>();
  private readonly subjects = new Set<string>();

  add(subject: string, name: string): void {
    const prepared = prepareLookAlike(name);
    const at = this.names.push({ subject, prepared }) - 1;
    this.subjects.add(subject);
    for (const key of lookAlikeKeys(prepared)) {
      const holders = this.holding.get(key);
      if (holders) holders.push(at);
      else this.holding.set(key, [at]);
    }
  }

  /** Whether a new name is held for review; null: it may be used. */
  lookAlike(name: string, self: string | null = null): HeldName | null {
    const prepared = prepareLookAlike(name);
    const near = new Set<number>();
    for (const key of lookAlikeKeys(prepared)) {
      const holders = this.holding.get(key) ?? [];
      if (holders.length <= MOST_HOLDERS) for (const at of holders) near.add(at);
    }
    const rarity: Rarity = { subjects: this.subjects.size, holders: (key) => this.holding.get(key)?.length ?? 0 };
    for (const at of near) {
      const known = this.names[at];
      if (!known || known.subject === self) continue;
      const reason = compareLookAlike(prepared, known.prepared, rarity);
      if (reason) return { reason, subject: known.subject, name: known.prepared.name };
    }
    return mixesScripts(name) ? { reason: 'mixed-script', subject: null, name: null } : null;
  }
}
