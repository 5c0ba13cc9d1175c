import { OptionalDay, OptionalText, Text } from '../http/fields.js';

export class ReportDone {
  @Text(3, 4000, 'What was put right, and how it can be seen')
  what: string;
}

export class VerifyCorrection {
  @OptionalText(4000)
  reasons?: string;
}

export class RejectCorrection {
  @Text(3, 4000, 'What is still not right')
  reasons: string;

  @OptionalDay('A new last day; none: the one it had')
  dueOn?: string;
}
