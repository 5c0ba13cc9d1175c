import { LANGUAGES, translate } from '@amparo/messages';
import { fits } from '@amparo/messages/short';
import { type FollowedChange, type FollowedState, LICENCE_STATUSES, standingOf } from '@amparo/verification';
import { describe, expect, it } from 'vitest';
import { changed, confirmation, ended, type Telling } from './follow.words.js';

const SITE = 'https://recruiters.labour.example';
const LINK = `${SITE}/follow/confirm/AbCdEfGh_-kLmNoP`;
const NAME = 'International Manpower Recruitment and Training Services of the Northern Provinces (Private) Limited';

const tellingTo = (channel: 'email' | 'sms', language: (typeof LANGUAGES)[number]): Telling => ({
  to: { channel, language },
  name: NAME,
  url: `${SITE}/agencies/1?lang=${language}`,
  stop: `${SITE}/follow/stop/AbCdEfGh_-kLmNoP?lang=${language}`,
  timeZone: 'Asia/Kathmandu',
});
/** Accents are left away where the alphabet of short messages has none. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('’', "'")
    .replaceAll('\u00a0', ' ');
const texts = (messages: readonly { readonly text: string }[]): string[] => messages.map(({ text }) => text);
const licence = (status: (typeof LICENCE_STATUSES)[number], number = 'RL-1042'): FollowedChange => ({
  kind: 'licence',
  number,
  status,
  since: '2026-11-20T00:00:00.000Z',
});
const stateOf = (...changes: readonly FollowedChange[]): FollowedState => {
  const licences = changes.flatMap((change) => (change.kind === 'licence' ? [change] : []));
  return {
    standing: licences[0] ? standingOf(licences[0].status) : 'sanctioned',
    licences: Object.fromEntries(licences.map((one) => [one.number, one])),
    listings: [],
  };
};

describe.each(LANGUAGES)('a short message in %s', (language) => {
  const telling = tellingTo('sms', language);

  it('asks in parts that fit, with nothing cut but a long name, and the link whole at the end', () => {
    const parts = texts(confirmation(telling, `${LINK}?lang=${language}`));
    for (const part of parts) expect(fits(part), part).toBe(true);
    expect(bare(parts.join('\n'))).toContain(bare(translate(language, 'mail', 'follow-confirm.short.open')));
    expect(parts.at(-1)?.endsWith(`${LINK}?lang=${language}`)).toBe(true);
  });

  it.each([
    ...LICENCE_STATUSES.map((status) => [licence(status)]),
    [{ kind: 'sanction_published' as const }],
    [{ kind: 'sanction_over' as const }],
  ])('tells %j with what to do first, and how to stop last', (change) => {
    const state = stateOf(change);
    const parts = texts(changed(telling, state, [change]));
    for (const part of parts) expect(fits(part), part).toBe(true);
    expect(bare(parts[0] ?? '')).toContain(bare(translate(language, 'safety', `standing.${state.standing}`)));
    const said =
      change.kind === 'licence'
        ? translate(language, 'safety', `status.${change.status}`)
        : translate(language, 'mail', `follow-changed.${change.kind}`);
    expect(bare(parts.join(' '))).toContain(bare(said));
    expect(parts.at(-1)?.endsWith(telling.stop)).toBe(true);
  });

  it('says that it ends, and why, whole', () => {
    for (const why of ['year', 'final', 'gone'] as const) {
      const [part = '', ...others] = texts(ended(telling, why));
      expect(others).toEqual([]);
      expect(fits(part), part).toBe(true);
      const [before = '', after = ''] = translate(language, 'mail', `follow-ended.${why}`, { name: '|' }).split('|');
      expect(bare(part)).toContain(bare(before.trim()));
      expect(bare(part)).toContain(bare(after.trim()));
    }
  });
});

describe('a mail', () => {
  it('tells all that changed, worst first, each licence by its number, with the words of the portal', () => {
    const changes = [{ kind: 'sanction_published' as const }, licence('revoked', 'RL-1'), licence('licensed', 'RL-2')];
    const [mail] = changed(tellingTo('email', 'en'), { ...stateOf(...changes), standing: 'sanctioned' }, changes);
    expect(mail?.subject).toBe(`${NAME}: On a sanctions list`);
    expect(mail?.text.split('\n\n')[1]).toBe(
      [
        'On a sanctions list. Stop. Ask first.',
        'A sanction against it was published.',
        'RL-1: Licence taken away (20 November 2026).',
        'RL-2: Licensed (20 November 2026).',
      ].join('\n'),
    );
    expect(mail?.text).toContain(`${SITE}/follow/stop/`);
  });
});
