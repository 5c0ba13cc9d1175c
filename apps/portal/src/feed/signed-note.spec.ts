import { describe, expect, it } from 'vitest';
import { makeKey } from '../../test/feed-key.js';
import { isSignedBy, parseFeedKey } from './signed-note.js';

const text = 'amparo-snapshot/e/7\nabc\n';

describe('a signed note', () => {
  const key = makeKey();

  it('is accepted with the text, the key and the signature that belong together', () => {
    expect(isSignedBy(key.note(text), text, key.feedKey)).toBe(true);
  });

  it('is accepted beside the signatures of others', () => {
    const other = makeKey('witness.example');
    const [, foreign] = other.note(text).split('\n\n');
    expect(isSignedBy(key.note(text) + foreign, text, key.feedKey)).toBe(true);
  });

  it.each([
    ['another text', key.note('amparo-snapshot/e/8\nabc\n')],
    ['another key of the same name', makeKey().note(text)],
    ['no signature', `${text}\n`],
    ['no newline at its end', key.note(text).trimEnd()],
    ['one bit changed', key.note(text).replace(/.(?=.{10}\n$)/, (char) => (char === 'A' ? 'B' : 'A'))],
    ['the name of another', key.note(text).replace('— amparo-xa', '— amparo-xb')],
    ['nothing at all', ''],
  ])('is refused with %s', (_, note) => expect(isSignedBy(note, text, key.feedKey)).toBe(false));
});

describe('a public key', () => {
  const { text: good } = makeKey();
  it('is read in the C2SP form', () => expect(parseFeedKey(` ${good}\n`)?.name).toBe('amparo-xa'));

  it.each([
    '',
    'nonsense',
    good.replace('amparo-xa', 'amparo-xb'),
    good.slice(0, -8),
    good.replace(/\+[0-9a-f]{8}\+/, '+00000000+'),
  ])('is refused where its id is not that of name and key: %s', (broken) =>
    expect(parseFeedKey(broken)).toBeUndefined(),
  );
});
