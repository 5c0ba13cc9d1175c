import { addDays, dayOf, startOfDay } from '@amparo/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from '../configuration.js';
import { HomeRegister } from '../database/home-register.queries.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CONFIGURATION, Ids } from '../ports/index.js';
import { contactForm } from '../registry/index.js';
import { FOLLOW_CHANNELS, FOLLOW_DAYS, type FollowChannel, type Follower } from './follow.js';
import { FollowKeys } from './follow.keys.js';
import { queueMessages } from './follow-outbox.repository.js';
import { refuseFollow } from './follow.refusals.js';
import { confirmFollow, deleteByAddress, deleteByStop, insertAsked, loadByConfirmation } from './follow.repository.js';
import type { AskToFollow, FollowAddress } from './follow.requests.js';
import type {
  FollowAskedAnswer,
  FollowChannelsAnswer,
  FollowConfirmedAnswer,
  FollowStoppedAnswer,
} from './follow.responses.js';
import { subjectOf, tellOne } from './follow-telling.repository.js';
import { confirmation } from './follow.words.js';

/**
 * Whoever asks is told of changes; nobody else can learn who asked. The log's leaves name no subject, answers are the same whoever follows
 * what, and what is stored can't be read without the pepper.
 */
@Injectable()
export class FollowCommands {
  private readonly keys: FollowKeys;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {
    this.keys = new FollowKeys(configuration.receiptPepper);
  }

  channels(): FollowChannelsAnswer {
    const { smtpUrl, sms } = this.configuration;
    const open = { email: smtpUrl, sms };
    return { channels: FOLLOW_CHANNELS.filter((channel) => open[channel] !== undefined) };
  }

  /** Nothing comes of it before the link in the message is followed: anybody can type anybody's address. */
  async ask({ agencyId, channel, address: typed, language }: AskToFollow): Promise<FollowAskedAnswer> {
    if (!this.channels().channels.includes(channel)) refuseFollow('follow.no-channel');
    const home = await this.home.read();
    const address = addressIn(channel, typed, home.country);
    if (address === undefined)
      return refuseFollow('follow.address', {}, [{ pointer: '/address', code: 'follow.address' }]);
    return this.unitOfWork.run(async (tx) => {
      const subject = await subjectOf(tx, agencyId, tx.now);
      // Of a partner's agencies nobody here decides, and nobody here can say in time what becomes of them.
      if (!subject || !('agency' in subject) || subject.agency.register !== home.id)
        return refuseFollow('follow.no-agency');
      const name = subject.agency.legalName;
      const follower: Follower = { channel, address, language, agencyId, name, told: subject.state };
      const id = this.ids.id();
      const due = await insertAsked(tx, this.keys, follower, { id, now: tx.now });
      if (due === null) return { accepted: true };
      const link = `${this.configuration.publicUrl}/follow/confirm/${this.keys.token('confirm', id)}?lang=${language}`;
      await queueMessages(tx, this.keys, { id, channel }, confirmation({ to: follower, name }, link), due);
      return { accepted: true };
    });
  }

  /** Following a link twice does no harm: mail programs do. What changed since it was asked is told at once. */
  confirm(token: string): Promise<FollowConfirmedAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const row = await loadByConfirmation(tx, token, tx.now);
      if (!row) return refuseFollow('follow.link-over');
      const { id, state, sealed } = row;
      const follower = this.keys.open<Follower>(sealed);
      if (state === 'asked') {
        const { timeZone } = await this.home.read();
        const until = startOfDay(addDays(dayOf(tx.now, timeZone), FOLLOW_DAYS), timeZone);
        await confirmFollow(tx, this.keys, { id, follower, until });
        const desk = { keys: this.keys, publicUrl: this.configuration.publicUrl };
        await tellOne(tx, desk, { id, follower }, await subjectOf(tx, follower.agencyId, tx.now), tx.now);
      }
      return { agencyId: follower.agencyId };
    });
  }

  stop(token: string): Promise<FollowStoppedAnswer> {
    return this.unitOfWork.run(async (tx) => {
      await deleteByStop(tx, token);
      return { stopped: true };
    });
  }

  /** All that an address follows: it sent STOP. */
  async stopAll({ channel, address: typed }: FollowAddress): Promise<FollowStoppedAnswer> {
    const address = addressIn(channel, typed, (await this.home.read()).country);
    return this.unitOfWork.run(async (tx) => {
      if (address !== undefined) await deleteByAddress(tx, this.keys, { channel, address });
      return { stopped: true };
    });
  }
}

const KINDS = { email: 'email', sms: 'phone' } as const;

/** In the form to which messages go; undefined where it is none. */
const addressIn = (channel: FollowChannel, typed: string, country: string): string | undefined =>
  contactForm(KINDS[channel], typed.trim(), country)?.value;
