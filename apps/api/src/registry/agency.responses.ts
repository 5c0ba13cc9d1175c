import { ApiProperty } from '@nestjs/swagger';

export class SourceAnswer {
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  url: string;
  @ApiProperty({ type: String, format: 'date' })
  date: string;
}

export class AgencyRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String })
  register: string;
  @ApiProperty({ type: String })
  country: string;
  @ApiProperty({ type: String })
  legalName: string;
  @ApiProperty({ type: [String], description: 'Statuses of its licences' })
  licenceStatuses: string[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'A partner no longer lists it' })
  withdrawnAt: string | null;
  @ApiProperty({ type: Boolean, description: 'Whether another record of the same agency goes on for this one' })
  isMerged: boolean;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class AgencyNameAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  kind: string;
  @ApiProperty({ type: String, nullable: true })
  from: string | null;
  @ApiProperty({ type: String, nullable: true })
  to: string | null;
}
export class IdentifierAnswer {
  @ApiProperty({ type: String })
  scheme: string;
  @ApiProperty({ type: String })
  value: string;
}
export class BranchAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
  @ApiProperty({ type: String })
  address: string;
  @ApiProperty({ type: String, nullable: true })
  district: string | null;
  @ApiProperty({ type: Boolean })
  isHeadOffice: boolean;
  @ApiProperty({ type: String, nullable: true })
  from: string | null;
  @ApiProperty({ type: String, nullable: true })
  to: string | null;
}
export class ChannelAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'null for accounts: they can be matched, not read' })
  display: string | null;
  @ApiProperty({ type: String, nullable: true })
  confirmedOn: string | null;
  @ApiProperty({ type: String, nullable: true })
  confirmedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  withdrawnAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  withdrawnReason: string | null;
}
export class AgencyAppointmentAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'uuid' })
  personId: string;
  @ApiProperty({ type: String })
  personName: string;
  @ApiProperty({ type: String })
  role: string;
  @ApiProperty({ type: String })
  from: string;
  @ApiProperty({ type: String, nullable: true })
  to: string | null;
}
export class AgencyLicenceAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String })
  class: string;
  @ApiProperty({ type: String })
  status: string;
  @ApiProperty({ type: String, nullable: true })
  validTo: string | null;
}

export class OtherRecordAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String })
  name: string;
}

export class AgencyAnswer extends AgencyRow {
  @ApiProperty({ type: [AgencyNameAnswer] })
  names: AgencyNameAnswer[];
  @ApiProperty({ type: [IdentifierAnswer] })
  identifiers: IdentifierAnswer[];
  @ApiProperty({ type: [BranchAnswer] })
  branches: BranchAnswer[];
  @ApiProperty({ type: [ChannelAnswer] })
  channels: ChannelAnswer[];
  @ApiProperty({ type: [AgencyAppointmentAnswer] })
  appointments: AgencyAppointmentAnswer[];
  @ApiProperty({ type: [AgencyLicenceAnswer] })
  licences: AgencyLicenceAnswer[];
  @ApiProperty({ type: SourceAnswer, nullable: true })
  source: SourceAnswer | null;
  @ApiProperty({
    type: OtherRecordAnswer,
    nullable: true,
    description: 'The record that goes on for this one: both are of one agency',
  })
  mergedInto: OtherRecordAnswer | null;
  @ApiProperty({ type: [OtherRecordAnswer], description: 'Records of the same agency that were merged into this one' })
  mergedRecords: OtherRecordAnswer[];
}
