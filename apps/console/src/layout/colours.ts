/** The portal's colours. Each pair of ink and ground keeps at least 4.5 : 1 (WCAG AA); `colours.spec.ts` measures it. */
export const colours = {
  ink: '#1b1b1f',
  soft: '#4a4a55',
  line: '#c9c9d2',
  frame: '#5b5b68',
  paper: '#ffffff',
  ground: '#f4f5f9',
  link: '#12408f',
  linkDark: '#0c2d66',
  bar: '#12294f',
  focus: '#ffbf2e',
} as const;

export interface Tone {
  readonly ink: string;
  readonly ground: string;
}

export const tones = {
  good: { ink: '#0b5d2a', ground: '#eaf6ed' },
  care: { ink: '#6b4a00', ground: '#fff6dd' },
  stop: { ink: '#8a1014', ground: '#fdecec' },
  told: { ink: '#12408f', ground: '#eaf0fc' },
  quiet: { ink: '#3d3d47', ground: '#f0f0f3' },
} as const satisfies Record<string, Tone>;
export type ToneName = keyof typeof tones;
