import type { ReactElement, ReactNode } from 'react';
import type { AgencyRecord, ChannelRecord, ListingRecord, PersonRecord } from '@amparo/verification';
import { list } from '../pages/Facts.js';
import { link, type PageContext } from '../pages/page.js';
import type { Words } from '../pages/words.js';

/** Shown when the register stated it; a source's own words are not confirmed by anybody. */
export function channels(words: Words, records: readonly ChannelRecord[]): ReactNode {
  return list(
    records
      .filter(({ display }) => display !== null)
      .map(({ id, kind, display, confirmedOn }) => (
        <span key={id}>
          {words.say('portal', `channel.${kind}`)}: <bdi dir="ltr">{display}</bdi>{' '}
          <span className="quiet">
            {confirmedOn === null
              ? words.say('portal', 'channel.stated')
              : words.say('portal', 'channel.confirmed', { day: words.day(confirmedOn) })}
          </span>
        </span>
      )),
  );
}

/** Who acts for the agency now, and who did. */
export function persons(words: Words, records: readonly PersonRecord[], agencyId: string): ReactNode {
  return list(
    records.flatMap(({ id, name, appointments }) =>
      appointments
        .filter((appointment) => appointment.agencyId === agencyId)
        .map(({ role, from, to }) => (
          <span key={`${id} ${role} ${from}`}>
            <bdi>{name}</bdi>
            {words.comma}
            {words.code('role', role)}
            {words.comma}
            {span(words, from, to)}
          </span>
        )),
    ),
  );
}

/** Entries on lists of the register itself, each leading to its own page. */
export function listings(context: PageContext, records: readonly ListingRecord[]): ReactNode {
  const { words } = context;
  return list(
    records.map(({ id, list: code, measure, from, to }) => (
      <span key={id}>
        <a href={link(context, `/listings/${id}`)}>{words.code('list', code)}</a>: {words.code('measure', measure)}
        {words.comma}
        {span(words, from, to)}
      </span>
    )),
  );
}

export function branches(words: Words, { branches: records }: AgencyRecord): ReactNode {
  return list(
    records.map(({ id, name, address, district, isHeadOffice, from, to }) => (
      <span key={id}>
        {isHeadOffice && <>{words.say('portal', 'branch.head')}: </>}
        {name !== null && (
          <>
            <bdi>{name}</bdi>
            {words.comma}
          </>
        )}
        <bdi>
          {[address, district]
            .filter((part) => part !== null && (part === address || !address.includes(part)))
            .join(', ')}
        </bdi>
        {(to !== null || (from !== null && !isHeadOffice)) && <> ({span(words, from, to)})</>}
      </span>
    )),
  );
}

export function otherNames(words: Words, { names, legalName }: AgencyRecord): ReactNode {
  return list(
    names
      .filter(({ name }) => name !== legalName)
      .map(({ name, kind, from, to }) => (
        <span key={`${kind} ${name}`}>
          <bdi>{name}</bdi> ({words.say('portal', `name.${kind}`)}
          {(from !== null || to !== null) && (
            <>
              {words.comma}
              {span(words, from, to)}
            </>
          )}
          )
        </span>
      )),
  );
}

export function countries(words: Words, codes: readonly string[]): ReactNode {
  return list(codes.map((code) => <bdi key={code}>{words.country(code)}</bdi>));
}

export function sectors(words: Words, codes: readonly string[]): ReactNode {
  return list(codes.map((code) => words.code('sector', code)));
}

/** "from … to …", "from …", "until …", or nothing. */
export function span(words: Words, from: string | null, to: string | null): ReactNode {
  if (from !== null && to !== null)
    return words.say('common', 'fromTo', { from: words.dayOf(from), to: words.lastDayOf(to) });
  if (from !== null) return words.say('common', 'from', { day: words.dayOf(from) });
  return to === null ? null : words.say('common', 'until', { day: words.lastDayOf(to) });
}

/** Verbatim text of the register: in the language it was written in, which we do not know. */
export function verbatim(text: string): ReactElement {
  return <bdi>{text}</bdi>;
}
