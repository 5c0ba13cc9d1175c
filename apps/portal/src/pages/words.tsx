import type { ReactElement, ReactNode } from 'react';
import type { Instant, LegalDay } from '@amparo/kernel';
import {
  direction,
  type FeatureName,
  hasMessage,
  type Language,
  type MessageKey,
  type MessageParams,
  sayDay,
  translateRich,
  translation,
  writingOf,
} from '@amparo/messages';

type Inline = ReactElement;

/** What stands between the parts of a line, where it is another sign. */
const COMMA: Readonly<Record<string, string>> = { ar: '، ', ur: '، ', am: '፣ ' };

/** The words of one page: a language, and the time zone that its days are told in. */
export class Words {
  constructor(
    readonly language: Language,
    readonly timeZone: string,
  ) {}

  /** The same language, with the days of another register. */
  inZone(timeZone: string | undefined): Words {
    return timeZone === undefined || timeZone === this.timeZone ? this : new Words(this.language, timeZone);
  }

  get direction(): 'ltr' | 'rtl' {
    return direction(this.language);
  }

  /** For the text of a page; marked where it fell back to English. */
  say<F extends FeatureName>(feature: F, key: MessageKey<F>, params?: MessageParams): ReactNode {
    const { text, language } = translation(this.language, feature, key, params);
    return this.marked(text, language);
  }

  /** For attributes and titles, which hold text only. */
  text<F extends FeatureName>(feature: F, key: MessageKey<F>, params?: MessageParams): string {
    return translation(this.language, feature, key, params).text;
  }

  /** A message with elements in it, such as a name in its own script. */
  rich<F extends FeatureName>(
    feature: F,
    key: MessageKey<F>,
    params: Readonly<Record<string, string | number | Inline>>,
  ): ReactNode {
    const { parts, language } = translateRich<Inline, F>(this.language, feature, key, params);
    return this.marked(
      parts.map((part, index) => (typeof part === 'string' ? part : <span key={index}>{part}</span>)),
      language,
    );
  }

  /** Words for a code where there are some, or the code as it stands: roles and classes are the register's own. */
  code(prefix: string, code: string): ReactNode {
    const key = `${prefix}.${code}`;
    return hasMessage('portal', key) ? this.say('portal', key) : <bdi>{code.replaceAll('_', ' ')}</bdi>;
  }

  /** Words for a key that comes from outside, where there are some. */
  known(feature: FeatureName, key: string): ReactNode {
    return hasMessage(feature, key) ? this.say(feature, key) : undefined;
  }

  /** A month by its number: `03` is March. */
  month(month: string): string {
    return this.format(Date.parse(`2024-${month}-15T12:00:00Z`), { month: 'long', timeZone: 'UTC' });
  }

  monthOfYear(month: string): string {
    return this.format(Date.parse(`${month}-15T12:00:00Z`), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  }

  currency(code: string): string {
    return new Intl.DisplayNames(this.locale, { type: 'currency' }).of(code) ?? code;
  }

  money(amount: number, currency: string, decimals: number): string {
    const fraction = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const format = { style: 'currency', currency, currencyDisplay: 'code', ...fraction } as const;
    return new Intl.NumberFormat(this.locale, format).format(amount);
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }

  day(day: LegalDay): string {
    return sayDay(this.language, day.slice(0, 10), this.timeZone);
  }

  /** The register's calendar day of an instant, or a day as it is. */
  dayOf(at: Instant | LegalDay): string {
    return sayDay(this.language, at, this.timeZone);
  }

  /** The last day before an instant at which something ends: one at midnight ends the day before. */
  lastDayOf(at: Instant | LegalDay): string {
    return at.length === 10 ? this.day(at) : this.dayOf(new Date(Date.parse(at) - 1).toISOString());
  }

  time(at: Instant): string {
    return this.format(Date.parse(at), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: this.timeZone,
      timeZoneName: 'short',
    });
  }

  /** "3 hours ago", in whole units. */
  ago(ms: number): string {
    const format = new Intl.RelativeTimeFormat(this.locale, { numeric: 'always' });
    const minutes = Math.max(1, Math.round(ms / 60_000));
    if (ms < 90_000) return format.format(-Math.max(1, Math.round(ms / 1000)), 'second');
    return minutes < 90 ? format.format(-minutes, 'minute') : format.format(-Math.round(minutes / 60), 'hour');
  }

  /** Between the parts of one line. */
  get comma(): string {
    return COMMA[this.language] ?? ', ';
  }

  /** A country by its code; the user-assigned codes (XA …) belong to no real country and stay codes. */
  country(code: string): string {
    if (!isNamed(code)) return code;
    return new Intl.DisplayNames(this.locale, { type: 'region' }).of(code) ?? code;
  }

  private get locale(): string {
    return writingOf(this.language);
  }

  private format(at: number, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale, options).format(at);
  }

  private marked(content: ReactNode, language: Language): ReactNode {
    if (language === this.language) return content;
    return (
      <span lang={language} dir={direction(language)}>
        {content}
      </span>
    );
  }
}

/** Whether a code belongs to a real country. */
export const isNamed = (code: string): boolean => /^[A-Z]{2}$/.test(code) && !/^(AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/.test(code);
