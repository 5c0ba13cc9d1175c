import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { type ToneName, tones } from './colours.js';

export interface NoticeProps {
  readonly tone?: ToneName;
  /** `alert`: read out at once, for refusals; `status`: read out when the reader has time. */
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}

export function Notice({ tone = 'told', role, children }: NoticeProps) {
  const { ink, ground } = tones[tone];
  return (
    <Box
      role={role}
      sx={{
        color: ink,
        backgroundColor: ground,
        border: `2px solid ${ink}`,
        borderRadius: 1,
        px: 2,
        py: 1.25,
        my: 1.5,
        '& p': { my: 0.5 },
        '& ul': { my: 0.5, paddingInlineStart: 3 },
      }}
    >
      {children}
    </Box>
  );
}
