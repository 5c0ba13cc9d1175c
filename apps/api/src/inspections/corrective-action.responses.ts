import { CORRECTIVE_STATUSES } from '@amparo/inspections';
import { ApiProperty } from '@nestjs/swagger';

export class CorrectiveActionRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'uuid' })
  inspectionId: string;
  @ApiProperty({ type: String })
  inspectionNumber: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  agencyId: string | null;
  @ApiProperty({ type: String })
  subject: string;
  @ApiProperty({ type: String, description: 'Code of the item that was not met' })
  item: string;
  @ApiProperty({ type: Number })
  checklistVersion: number;
  @ApiProperty({ type: Boolean })
  critical: boolean;
  @ApiProperty({ type: String, description: 'What is asked in particular; empty: what the item says' })
  action: string;
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  @ApiProperty({ type: String, enum: CORRECTIVE_STATUSES })
  status: (typeof CORRECTIVE_STATUSES)[number];
  @ApiProperty({ type: Number })
  version: number;
}

/** As it stands on the page of its inspection. */
export class CorrectiveActionOfInspection extends CorrectiveActionRow {
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class CorrectiveEventAnswer {
  @ApiProperty({ type: String })
  verb: string;
  @ApiProperty({ type: String })
  status: string;
  @ApiProperty({ type: String, nullable: true })
  by: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
  @ApiProperty({ type: String, nullable: true })
  reasons: string | null;
}

export class CorrectiveActionAnswer extends CorrectiveActionOfInspection {
  @ApiProperty({ type: String, format: 'uuid' })
  findingId: string;
  @ApiProperty({ type: String, description: 'What was found' })
  note: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  sanctionId: string | null;
  @ApiProperty({ type: [CorrectiveEventAnswer] })
  history: CorrectiveEventAnswer[];
}
