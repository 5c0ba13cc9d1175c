/** Ranks are whole numbers from 0 to this. */
const MOST = 1 << 16;
/** As many times more are gathered than wanted before those that fell behind are let go. */
const ROOM = 4;

/** The best so many of those that are offered, by rank. Thousands often share one, so ranks are counted and never sorted. */
export class Candidates {
  /** Who does not rank above it need not be offered. */
  floor = 0;
  private highest = 0;
  private size = 0;
  private readonly slots: Uint32Array;
  private readonly ranks: Uint16Array;

  /** `share`: who ranks below this part of the best cannot be the one that is sought. */
  constructor(
    private readonly limit: number,
    private readonly share: number,
  ) {
    this.slots = new Uint32Array(limit * ROOM);
    this.ranks = new Uint16Array(limit * ROOM);
  }

  offer(slot: number, rank: number): void {
    if (rank <= this.floor || rank >= MOST) return;
    if (rank > this.highest) {
      this.highest = rank;
      this.floor = Math.max(this.floor, Math.ceil(rank * this.share) - 1);
    }
    if (this.size === this.slots.length) this.letGo();
    this.slots[this.size] = slot;
    this.ranks[this.size] = rank;
    this.size += 1;
  }

  /** The best first. */
  best(): number[] {
    const places = Array.from({ length: this.size }, (_, at) => at).filter(
      (at) => (this.ranks[at] as number) > this.floor,
    );
    return places
      .sort((a, b) => (this.ranks[b] as number) - (this.ranks[a] as number) || a - b)
      .slice(0, this.limit)
      .map((at) => this.slots[at] as number);
  }

  /** Keeps the best, of several that share the last rank those that came first, and asks of the others to rank above it. */
  private letGo(): void {
    const { ranks, slots, limit, size } = this;
    const inOrder = ranks.slice(0, size).sort();
    const least = inOrder[size - limit] as number;
    let room = limit - (size - 1 - inOrder.lastIndexOf(least));
    let kept = 0;
    for (let at = 0; at < size; at += 1) {
      const rank = ranks[at] as number;
      if (rank < least || (rank === least && room-- <= 0)) continue;
      slots[kept] = slots[at] as number;
      ranks[kept] = rank;
      kept += 1;
    }
    this.size = kept;
    this.floor = Math.max(this.floor, least);
  }
}
