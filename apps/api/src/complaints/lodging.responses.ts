import { COMPLAINT_STATUSES } from '@amparo/complaints';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class IntakeTeam {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String, format: 'uuid' })
  officeId: string;
  @ApiProperty({ type: [String], description: 'None: the central team' })
  districts: string[];
  @ApiProperty({ type: String, description: 'Key to which complaints are sealed' })
  recipient: string;
}

export class IntakeAnswer {
  @ApiProperty({ type: String, format: 'byte' })
  receiptSalt: string;
  @ApiProperty({ type: [IntakeTeam] })
  teams: IntakeTeam[];
}

export class LodgedAnswer {
  @ApiProperty({ type: String })
  reference: string;
  @ApiProperty({ type: String, format: 'date' })
  receivedOn: string;
  @ApiProperty({ type: String, enum: COMPLAINT_STATUSES })
  status: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: string | null;
}

export class ThreadMessage {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, enum: ['office', 'complainant'] })
  from: 'office' | 'complainant';
  @ApiProperty({ type: String, format: 'date' })
  on: string;
  @ApiProperty({ type: String, format: 'byte' })
  sealed: string;
}

export class ThreadAnswer extends LodgedAnswer {
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: Boolean, description: 'The day that was told has passed without the step' })
  overdue: boolean;
  @ApiProperty({ type: Boolean, description: 'It has climbed to the next person because of that' })
  escalated: boolean;
  @ApiPropertyOptional({ type: String, description: 'Why it was closed' })
  closedCode?: string;
  @ApiProperty({ type: String, nullable: true })
  teamRecipient: string | null;
  @ApiProperty({ type: String })
  replyRecipient: string;
  @ApiProperty({ type: [ThreadMessage] })
  messages: ThreadMessage[];
  @ApiProperty({ type: [String], enum: ['reply', 'ask-review'] })
  allowedActions: string[];
}
