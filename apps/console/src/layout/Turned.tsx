import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import type { Direction } from '@amparo/messages';
import rtlPlugin from '@mui/stylis-plugin-rtl';
import type { ReactNode } from 'react';

const caches = {
  ltr: createCache({ key: 'ltr' }),
  rtl: createCache({ key: 'rtl', stylisPlugins: [rtlPlugin] }),
};

/** Lets every style below follow the reading direction: the right-to-left cache mirrors what MUI writes. */
export function Turned({ direction, children }: { direction: Direction; children: ReactNode }) {
  return <CacheProvider value={caches[direction]}>{children}</CacheProvider>;
}
