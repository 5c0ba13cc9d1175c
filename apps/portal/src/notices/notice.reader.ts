import { Injectable } from '@nestjs/common';
import { dayOf } from '@amparo/kernel';
import type { NoticeRecord } from '@amparo/verification';
import { Clock } from '../clock.js';
import { PublicRegister } from '../feed/public-register.js';

export interface NoticeFacts {
  readonly notice: NoticeRecord;
  /** Whether anybody may still object. */
  readonly isOpen: boolean;
}

/** Applications of which the public is told. */
@Injectable()
export class NoticeReader {
  constructor(
    private readonly register: PublicRegister,
    private readonly clock: Clock,
  ) {}

  /** Those that end first stand first; those that are over last. */
  all(): NoticeFacts[] {
    const facts = (this.register.current?.index.all('notice') ?? []).map((notice) => this.factsOf(notice));
    const place = ({ isOpen, notice }: NoticeFacts): string =>
      `${isOpen ? 0 : 1} ${notice.objectionsUntil} ${notice.id}`;
    return facts.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  }

  /** Under the number that the notice tells. */
  numbered(number: string): NoticeFacts | undefined {
    return this.all().find(({ notice }) => notice.number === number);
  }

  private factsOf(notice: NoticeRecord): NoticeFacts {
    const zone = this.register.current?.index.get('register', notice.register)?.timeZone ?? this.register.timeZone;
    return { notice, isOpen: dayOf(this.clock.nowInstant(), zone) <= notice.objectionsUntil };
  }
}
