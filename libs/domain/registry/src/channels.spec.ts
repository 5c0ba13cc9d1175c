import { describe, expect, it } from 'vitest';
import { CHANNEL_KINDS, type ChannelKind } from './agency.js';
import { CHANNEL_FORMS } from './channels.js';

const SAME: readonly [ChannelKind, string, readonly string[]][] = [
  ['phone', '+12025550101', ['+12025550101']],
  ['email', 'info@alnoor.example', ['Info@AlNoor.example', ' info@alnoor.example ', 'ＩＮＦＯ@alnoor.example']],
  [
    'web',
    'alnoor.example',
    ['https://www.alnoor.example/', 'ALNOOR.example', 'http://alnoor.example:8080?utm=1', 'alnoor.example.#top'],
  ],
  ['web', 'alnoor.example/jobs/qatar', ['https://alnoor.example/Jobs//Qatar/?page=2']],
  ['web', 'münchen.example', ['https://www.MÜNCHEN.example/']],
  ['web', 'النور.example', ['http://النور.example']],
  [
    'social',
    'facebook.com/alnoor',
    ['https://m.facebook.com/AlNoor/', 'fb.com/alnoor', 'https://en-gb.facebook.com/alnoor?ref=x'],
  ],
  ['social', 'x.com/alnoor', ['https://twitter.com/alnoor']],
  ['messaging', 't.me/alnoor', ['https://t.me/AlNoor', 'telegram.me/alnoor']],
  ['messaging', '+12025550102', ['+1 202 555-0102', '+1 (202) 555 0102']],
  ['messaging', '@alnoor', ['@AlNoor ']],
  ['bank', 'XA12345678901234', ['xa12 3456 7890 1234', 'XA12-3456-7890-1234']],
  ['wallet', '0170000001', ['0170 000-001']],
];

describe('a channel is compared in one form', () => {
  it.each(SAME)('%s %s', (kind, form, given) => {
    for (const value of [form, ...given]) expect([value, CHANNEL_FORMS[kind](value)]).toEqual([value, form]);
  });

  it('for every kind', () => expect(new Set(SAME.map(([kind]) => kind))).toEqual(new Set(CHANNEL_KINDS)));

  it.each([
    ['phone', '2025550101'],
    ['phone', '+0202555010'],
    ['phone', '+1 202 555 0101'],
    ['phone', '+1234567890123456'],
    ['email', 'alnoor.example'],
    ['email', 'a@b'],
    ['email', 'a b@c.example'],
    ['email', 'a@@c.example'],
    ['web', 'localhost'],
    ['web', 'javascript:alert(1)'],
    ['web', 'https://'],
    ['web', '-bad-.example'],
    ['social', 'al noor'],
    ['messaging', 'ab'],
    ['messaging', 'two words'],
    ['bank', '1234'],
    ['bank', 'DE12/3456789'],
  ] as const)('%s is not "%s"', (kind, value) => expect(CHANNEL_FORMS[kind](value)).toBeNull());
});
