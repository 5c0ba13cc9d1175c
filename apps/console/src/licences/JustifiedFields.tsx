import { TextInput } from '../inputs/TextInput.js';
import { ReasonPicker } from './ReasonPicker.js';

/** Every adverse step carries ground, reasons and the right of review; the server refuses one without. */
export function JustifiedFields({ measure }: { measure?: string }) {
  return (
    <>
      <ReasonPicker measure={measure} />
      <TextInput source="ground" label="field.ground" help="field.ground.help" required />
      <TextInput source="reasons" label="field.reasons" help="field.reasons.help" lines={3} required />
      <TextInput source="reviewRight" label="field.review-right" help="field.review-right.help" lines={2} required />
    </>
  );
}
