import { ApiProperty } from '@nestjs/swagger';

export const ACCOUNT_REQUEST_STATUSES = ['unconfirmed', 'confirmed', 'opened', 'declined'] as const;

export class AccountRequestAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String, enum: ACCOUNT_REQUEST_STATUSES })
  status: (typeof ACCOUNT_REQUEST_STATUSES)[number];
  @ApiProperty({ type: String })
  firmName: string;
  @ApiProperty({ type: String })
  registrationNumber: string;
  @ApiProperty({ type: String })
  country: string;
  @ApiProperty({ type: String })
  contactName: string;
  @ApiProperty({ type: String })
  email: string;
  @ApiProperty({ type: String })
  language: string;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  identityChecked: string | null;
  @ApiProperty({ type: String, nullable: true })
  closingReasons: string | null;
  @ApiProperty({ type: String, nullable: true })
  closedBy: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  agencyId: string | null;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

/** The same for everybody, so that nobody learns from it who else asked. */
export class RequestedAnswer {
  @ApiProperty({ type: Boolean })
  accepted: true;
}

export class ConfirmedAnswer {
  @ApiProperty({ type: String })
  number: string;
}
