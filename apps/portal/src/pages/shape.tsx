import type { ReactElement } from 'react';
import type { Standing } from '@amparo/verification';

/** One silhouette a standing, told apart without colour: the outline first, then the sign inside it. */
const SHAPES: Readonly<Record<Standing, readonly [outline: string, sign: string]>> = {
  may_recruit: ['M12 1.5a10.5 10.5 0 1 0 0 21 10.5 10.5 0 0 0 0-21z', 'M7 12.5l3.5 3.5L17 8.5'],
  may_recruit_with_conditions: ['M12 2L23 21.5H1z', 'M12 8.5v6M12 17.5v.5'],
  may_not_recruit: ['M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9z', 'M6 12h12'],
  reported_unlicensed: ['M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9z', 'M12 6v8M12 17.5v.5'],
  sanctioned: ['M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9z', 'M8 8l8 8M16 8l-8 8'],
  listed_elsewhere: ['M12 1l11 11-11 11L1 12z', 'M8 15.5L15.5 8M10 8h5.5v5.5'],
  no_record: ['M3 3h18v18H3z', 'M9 9.5a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 1.9M12 17.3v.4'],
  unknown: ['M12 1.5a10.5 10.5 0 1 0 0 21 10.5 10.5 0 0 0 0-21z', 'M12 6v6.5l4 2.5'],
};

/** Beside the word, never instead of it. */
export function Shape({ standing }: { readonly standing: Standing }): ReactElement {
  const [outline, sign] = SHAPES[standing];
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={outline} fill="currentColor" />
      <path d={sign} fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
