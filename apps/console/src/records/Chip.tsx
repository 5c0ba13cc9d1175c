import Box from '@mui/material/Box';
import { type ToneName, tones } from '../layout/colours.js';

/** A word on a ground. The word says it all; the colour only helps to find it. */
export function Chip({ tone, children }: { tone: ToneName; children: string }) {
  const { ink, ground } = tones[tone];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        px: 1,
        py: 0.25,
        border: `1px solid ${ink}`,
        borderRadius: 1,
        color: ink,
        backgroundColor: ground,
        fontWeight: 600,
        fontSize: '0.9rem',
      }}
    >
      {children}
    </Box>
  );
}
