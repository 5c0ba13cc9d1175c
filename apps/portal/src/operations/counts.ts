import { Injectable } from '@nestjs/common';
import { type Standing, STANDINGS } from '@amparo/verification';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Clock } from '../clock.js';
import { PublicRegister } from '../feed/public-register.js';

/** By which door a check came. */
const CHANNELS = ['html', 'json', 'sms', 'ussd', 'whatsapp'] as const;
export type Channel = (typeof CHANNELS)[number];
const DAY_MS = 86_400_000;

interface Spent {
  requests: number;
  ms: number;
}

/** What operators may know: how many checks of which standing, never what was asked. */
@Injectable()
export class Counts {
  readonly registry = new Registry();
  private readonly requests: Counter<'route' | 'status'>;
  private readonly seconds: Counter<'route' | 'status'>;
  private readonly answers = new Map<string, Map<number, Spent>>();
  /** Checks of the running day, kept as plain numbers because every answer counts one. */
  private readonly today: Readonly<Record<Channel, Record<Standing, number>>> = {
    ...{ html: zeros(), json: zeros(), sms: zeros(), ussd: zeros(), whatsapp: zeros() },
  };
  private day = 0;
  private readonly checks: Counter<'day' | 'standing' | 'channel'>;

  constructor(
    private readonly clock: Clock,
    register: PublicRegister,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Counter({
      name: 'amparo_http_requests_total',
      help: 'Requests, by route template and status',
      labelNames: ['route', 'status'],
      registers,
      collect: () => this.settleRequests(),
    });
    this.seconds = new Counter({
      name: 'amparo_http_seconds_total',
      help: 'Time spent until answers were sent, by route template and status',
      labelNames: ['route', 'status'],
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

  answered(route: string, status: number, ms: number): void {
    let byStatus = this.answers.get(route);
    if (!byStatus) this.answers.set(route, (byStatus = new Map()));
    let spent = byStatus.get(status);
    if (!spent) byStatus.set(status, (spent = { requests: 0, ms: 0 }));
    spent.requests += 1;
    spent.ms += ms;
  }

  private settleRequests(): void {
    for (const [route, byStatus] of this.answers)
      for (const [status, { requests, ms }] of byStatus) {
        this.requests.inc({ route, status }, requests);
        this.seconds.inc({ route, status }, ms / 1000);
      }
    this.answers.clear();
  }

  private settle(): void {
    const day = new Date(this.day * DAY_MS).toISOString().slice(0, 10);
    for (const channel of CHANNELS)
      for (const standing of STANDINGS) {
        const count = this.today[channel][standing];
        if (count > 0) this.checks.inc({ day, standing, channel }, count);
        this.today[channel][standing] = 0;
      }
  }
}

const zeros = (): Record<Standing, number> =>
  Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
