import type { Hit, Profile, Rarity, Subject } from './profile.js';
import { isCountOnly, keysOf, linksBetween, type PreparedProfile, prepareProfile, scoreOf } from './screen.js';

/** A key that more subjects have finds nobody: what it would find is found by a rarer one, or tells nothing. */
export const MOST_HOLDERS = 400;
/** How many of those who share most are compared word by word. */
export const MOST_COMPARED = 60;
/** Hits below this are not worth showing. */
export const LEAST_SCORE = 0.15;

interface Known {
  readonly subject: Subject;
  readonly prepared: PreparedProfile;
}

/** Everybody the register knows, in memory: for the measurements, and for whoever has no database. */
export class ScreeningIndex {
  private readonly known: Known[] = [];
  private readonly holding = new Map<string, number[]>();

  add(subject: Subject): void {
    const prepared = prepareProfile(subject.profile);
    const at = this.known.push({ subject, prepared }) - 1;
    for (const key of keysOf(prepared)) {
      const holders = this.holding.get(key);
      if (holders) holders.push(at);
      else this.holding.set(key, [at]);
    }
  }

  get size(): number {
    return this.known.length;
  }

  /** Who is linked to the profile, the closest first; `self` is the profile's own subject, where it is in the index. */
  screen(profile: Profile, self: string | null = null): Hit[] {
    const prepared = prepareProfile(profile);
    const keys = keysOf(prepared);
    const own = self === null ? 0 : 1;
    const rarity: Rarity = {
      subjects: this.known.length,
      holders: (key) => Math.max(0, (this.holding.get(key)?.length ?? 0) - own),
    };
    return this.nearest(keys, self)
      .flatMap(({ subject, prepared: theirs }) => {
        const links = linksBetween(prepared, theirs, subject.kind, rarity);
        const score = scoreOf(links);
        if (score < LEAST_SCORE) return [];
        return [{ kind: subject.kind, id: subject.id, adverse: subject.adverse, score, links }];
      })
      .sort((a, b) => b.score - a.score);
  }

  private nearest(keys: readonly string[], self: string | null): Known[] {
    const shared = new Map<number, number>();
    for (const key of keys) {
      const holders = isCountOnly(key) ? [] : (this.holding.get(key) ?? []);
      if (holders.length > MOST_HOLDERS) continue;
      for (const at of holders) shared.set(at, (shared.get(at) ?? 0) + 1 / Math.sqrt(holders.length));
    }
    const adverseFirst = (at: number): number => ((this.known[at]?.subject.adverse.length ?? 0) > 0 ? 2 : 1);
    return [...shared]
      .map(([at, worth]) => ({ at, worth: worth * adverseFirst(at) }))
      .sort((a, b) => b.worth - a.worth)
      .flatMap(({ at }) => this.known[at] ?? [])
      .filter(({ subject }) => subject.id !== self)
      .slice(0, MOST_COMPARED);
  }
}
