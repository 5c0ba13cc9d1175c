import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { TextInput } from '../inputs/TextInput.js';
import type { Finding } from './inspection.js';

/** What is asked of the agency after one finding, and in how many days. */
export const CorrectionFields = ({ finding, words }: { finding: Finding; words: string }) => (
  <Stack component="fieldset" spacing={1.5} sx={{ border: 0, m: 0, p: 0 }}>
    <Typography component="legend" sx={{ fontWeight: 600, mb: 1 }}>
      <bdi>{finding.number}</bdi> {words}
    </Typography>
    <TextInput
      source={`corrections.${finding.item}.days`}
      label="inspections.days"
      help="inspections.quality-check.days.help"
      inputMode="numeric"
    />
    <TextInput source={`corrections.${finding.item}.action`} label="corrective-actions.action" lines={2} />
  </Stack>
);
