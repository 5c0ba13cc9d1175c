import { describe, expect, it } from 'vitest';
import { colours, tones } from './colours.js';

function luminance(hex: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours', () => {
  it.each([
    ['text', colours.ink, colours.paper],
    ['text on the ground', colours.ink, colours.ground],
    ['quiet text on the ground', colours.soft, colours.ground],
    ['links on the ground', colours.link, colours.ground],
    ['buttons', colours.paper, colours.link],
    ['the bar', colours.paper, colours.bar],
    ...Object.entries(tones).map(([name, { ink, ground }]) => [name, ink, ground] as const),
  ])('let %s be read: 4.5 : 1 or more', (_, ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('let the frame of a field be seen: 3 : 1 or more', () => {
    expect(contrast(colours.frame, colours.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.focus, colours.bar)).toBeGreaterThanOrEqual(3);
  });
});
