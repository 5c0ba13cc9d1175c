import { describe, expect, it } from 'vitest';
import { typeOfFile } from './file-types.js';

const of = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0)))),
  );
const PNG = of(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a);

describe('a file is what its name and its first bytes say together', () => {
  it.each([
    ['a.jpg', of(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['A.JPEG', of(0xff, 0xd8, 0xff, 0xe1), 'image/jpeg'],
    ['a.png', PNG, 'image/png'],
    ['a.webp', of('RIFF', 0, 0, 0, 0, 'WEBPVP8 '), 'image/webp'],
    ['a.pdf', of('%PDF-1.7'), 'application/pdf'],
    ['a.m4a', of(0, 0, 0, 0x1c, 'ftypM4A '), 'audio/mp4'],
    ['a.m4a', of(0, 0, 0, 0x18, 'ftyp3gp4'), 'audio/mp4'],
    ['a.mp3', of('ID3', 4, 0), 'audio/mpeg'],
    ['a.mp3', of(0xff, 0xfb, 0x90, 0x64), 'audio/mpeg'],
    ['a.ogg', of('OggS', 0), 'audio/ogg'],
    ['بطاقة.jpg', of(0xff, 0xd8, 0xff), 'image/jpeg'],
  ])('%s', (name, bytes, type) => expect(typeOfFile(name, bytes)).toBe(type));

  it.each([
    ['a.jpg', PNG],
    ['a.png', of(0xff, 0xd8, 0xff)],
    ['a.jpg.exe', of(0xff, 0xd8, 0xff)],
    ['a', of(0xff, 0xd8, 0xff)],
    ['a.svg', of('<svg')],
    ['a.html', of('<html')],
    ['a.jpg', of('<html')],
    ['a.pdf', of('\n%PDF-')],
    ['a.webp', of('RIFF', 0, 0, 0, 0, 'WAVE')],
    ['a.m4a', of(0, 0, 0, 0x1c, 'ftypqt  ')],
    ['a.mp3', of(0xff, 0xff, 0xff)],
    ['a.mp3', of('MZ')],
    ['a.jpg', of()],
  ])('%s of other bytes is nothing we take', (name, bytes) => expect(typeOfFile(name, bytes)).toBeUndefined());
});
