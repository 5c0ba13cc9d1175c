import type { Api, components } from '@amparo/api-client';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Configuration } from '../configuration/configuration.js';
import { answered, officeApi } from '../http/office-api.js';

export type FollowRequest = components['schemas']['AskToFollow'];
export type FollowChannel = components['schemas']['FollowChannelsAnswer']['channels'][number];

const FRESH_MS = 60_000;

/** Where it is kept who wants to be told of what: the API. Here nothing is. */
@Injectable()
export class FollowOffice {
  private readonly api: Api;
  private last: { readonly channels: readonly FollowChannel[]; readonly at: number } | undefined;

  constructor(
    configuration: Configuration,
    private readonly clock: Clock,
  ) {
    this.api = officeApi(configuration);
  }

  /** Where messages can be sent to, as it was a minute ago at most. */
  async channels(): Promise<readonly FollowChannel[]> {
    if (this.last && this.clock.now() - this.last.at < FRESH_MS) return this.last.channels;
    const answer = await answered(() => this.api.GET('/api/v1/follows/channels'));
    const channels = 'data' in answer ? answer.data.channels : [];
    this.last = { channels, at: this.clock.now() };
    return channels;
  }

  /** False where no message can be sent to that address. */
  async ask(body: FollowRequest): Promise<boolean> {
    return 'data' in (await answered(() => this.api.POST('/api/v1/follows', { body })));
  }

  /** The agency that is followed now; undefined for a link that is over, or was never given. */
  async confirm(token: string): Promise<string | undefined> {
    const answer = await answered(() => this.api.POST('/api/v1/follows/confirm', { body: { token } }));
    return 'data' in answer ? answer.data.agencyId : undefined;
  }

  /** Whether there was anything to stop, nobody is told. */
  async stop(token: string): Promise<'stopped'> {
    await answered(() => this.api.POST('/api/v1/follows/stop', { body: { token } }));
    return 'stopped';
  }

  /** All that a telephone follows. */
  async stopAll(number: string): Promise<void> {
    const body = { channel: 'sms', address: number } as const;
    await answered(() => this.api.POST('/api/v1/follows/stop-all', { body }));
  }
}
