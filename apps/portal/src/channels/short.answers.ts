import type { Language } from '@amparo/messages';
import type { Said } from '@amparo/messages/short';
import { type CheckMatch, MAX_OFFER_TEXT } from '@amparo/verification';
import { Injectable } from '@nestjs/common';
import { Checker } from '../checks/checker.js';
import { type Answer, isSure } from '../checks/answer.js';
import { Configuration } from '../configuration/configuration.js';
import { PublicRegister } from '../feed/public-register.js';
import { FollowOffice } from '../follows/follow-office.js';
import { OfficeAway } from '../http/office-api.js';
import { Problem } from '../http/problem.js';
import { Counts } from '../operations/counts.js';
import { Words } from '../pages/words.js';
import { readMessage } from './read-message.js';
import { type MessageChannel, SenderLimit } from './sender.limit.js';
import { shortAnswer, shortHelp, shortOfferAnswer, type Telling } from './short-answer.js';

/** Where neither words nor script tell another. */
const FALLBACK: Language = 'en';
/** A longer text, or one of several lines, is an advertisement or a message that somebody passes on. */
const LONGEST_LINE = 100;

/** The same answers as on the pages, in a few words. Nothing of what was asked is kept. */
@Injectable()
export class ShortAnswers {
  constructor(
    private readonly checker: Checker,
    private readonly register: PublicRegister,
    private readonly configuration: Configuration,
    private readonly counts: Counts,
    private readonly limit: SenderLimit,
    private readonly follows: FollowOffice,
  ) {}

  /** The sentences that answer a message when it is its sender's turn; none where there is nothing to answer. */
  async inTurn(text: string, channel: MessageChannel, sender: string): Promise<Said> {
    if (readMessage(text).wants === 'stop') await this.stop(channel, sender);
    const turn = await this.limit.turn(channel, sender);
    if (turn === 'answer') return this.to(text, channel);
    return { sentences: turn === 'too many' ? [this.tooMany()] : [] };
  }

  /** A message that could not be kept is to come again: its sender was promised that one word ends it. */
  private async stop(channel: MessageChannel, sender: string): Promise<void> {
    // WhatsApp says numbers without their plus.
    const number = channel === 'whatsapp' && !sender.startsWith('+') ? `+${sender}` : sender;
    await this.follows.stopAll(number).catch((error: unknown) => {
      if (error instanceof OfficeAway) throw new Problem('unavailable');
      throw error;
    });
  }

  tooMany(): string {
    return this.telling(FALLBACK).words.text('portal', 'short.too-many');
  }

  private to(text: string, channel: MessageChannel): Said {
    const message = readMessage(text);
    if (message.wants === 'stop') return { sentences: [] };
    const telling = this.telling(message.language ?? FALLBACK);
    if (message.wants === 'help') return shortHelp(telling);
    if (isOffer(message.q)) {
      const answer = this.checker.checkOffer({ text: message.q.slice(0, MAX_OFFER_TEXT) });
      this.counts.check(answer.standing, channel);
      return shortOfferAnswer(answer, telling);
    }
    return shortAnswer(this.answerTo(message.q, message.whole, channel), telling);
  }

  /** One question, where the language was chosen before. */
  ask(q: string, channel: MessageChannel): Answer {
    return this.answerTo(q, q, channel);
  }

  /** The answer about one of several that a question may have meant: that one, and nobody of its name. */
  about(match: CheckMatch, answer: Answer, channel: MessageChannel): Answer {
    this.counts.check(match.standing, channel);
    const asked = { q: match.licenceNumber ?? match.legalName };
    return { ...answer, asked, standing: match.standing, confidence: 'exact', matches: [match], elements: [] };
  }

  telling(language: Language): Telling {
    return {
      words: new Words(language, this.register.timeZone),
      contact: this.register.contact,
      publicUrl: this.configuration.publicUrl,
      phoneOf: ({ id, subject }) => (subject === 'agency' ? this.officialPhone(id) : undefined),
    };
  }

  /** One that an authority confirmed; what an agency only says of itself is no measure. */
  private officialPhone(agencyId: string): string | undefined {
    const channels = this.register.current?.index.channelsOf(agencyId) ?? [];
    return channels.find(({ kind, confirmedOn }) => kind === 'phone' && confirmedOn !== null)?.display ?? undefined;
  }

  private answerTo(q: string, whole: string, channel: MessageChannel): Answer {
    const asked = this.checker.check(q);
    // "Check Point Manpower" is a name: what looks like our word may be its first.
    const again = q === whole || isSure(asked) ? asked : this.checker.check(whole);
    const answer = isSure(again) ? again : asked;
    this.counts.check(answer.standing, channel);
    return answer;
  }
}

const isOffer = (text: string): boolean => text.length > LONGEST_LINE || text.includes('\n');
