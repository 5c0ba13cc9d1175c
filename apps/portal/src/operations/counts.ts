import { Injectable } from '@nestjs/common';
import { type Standing, STANDINGS } from '@amparo/verification';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Clock } from '../clock.js';
import { PublicRegister } from '../feed/public-register.js';

export type Channel = 'html' | 'json';
const DAY_MS = 86_400_000;

/** What operators may know: how many checks of which standing, never what was asked. */
@Injectable()
export class Counts {
  readonly registry = new Registry();
  private readonly seconds: Histogram<'route' | 'status'>;
  /** Checks of the running day, kept as plain numbers because every answer counts one. */
  private readonly today: Record<Channel, Record<Standing, number>> = { html: zeros(), json: zeros() };
  private day = 0;
  private readonly checks: Counter<'day' | 'standing' | 'channel'>;

  constructor(
    private readonly clock: Clock,
    register: PublicRegister,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.seconds = new Histogram({
      name: 'amparo_http_seconds',
      help: 'Time to answer, by route template and status',
      labelNames: ['route', 'status'],
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2],
      registers,
    });
    this.checks = new Counter({
      name: 'amparo_checks_total',
      help: 'Checks, by day (UTC), standing and channel',
      labelNames: ['day', 'standing', 'channel'],
      registers,
      collect: () => this.settle(),
    });
    new Gauge({
      name: 'amparo_feed_position',
      help: 'Last applied position of the feed',
      registers,
      collect() {
        this.set(register.current?.position ?? 0);
      },
    });
    new Gauge({
      name: 'amparo_feed_silence_seconds',
      help: 'Time since the register was last heard of',
      registers,
      collect() {
        this.set(Math.min(register.silenceMs, Number.MAX_SAFE_INTEGER) / 1000);
      },
    });
  }

  check(standing: Standing, channel: Channel): void {
    const day = Math.floor(this.clock.now() / DAY_MS);
    if (day !== this.day) {
      this.settle();
      this.day = day;
    }
    this.today[channel][standing] += 1;
  }

  answered(route: string, status: number, seconds: number): void {
    this.seconds.observe({ route, status }, seconds);
  }

  private settle(): void {
    const day = new Date(this.day * DAY_MS).toISOString().slice(0, 10);
    for (const channel of ['html', 'json'] as const)
      for (const standing of STANDINGS) {
        const count = this.today[channel][standing];
        if (count > 0) this.checks.inc({ day, standing, channel }, count);
        this.today[channel][standing] = 0;
      }
  }
}

const zeros = (): Record<Standing, number> =>
  Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
