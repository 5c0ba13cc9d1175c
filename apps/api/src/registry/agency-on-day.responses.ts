import { AGENCY_KNOWN, CHANNEL_ON_DAY, ON_DAY } from '@amparo/registry';
import { ApiProperty } from '@nestjs/swagger';
import { OnDayAnswer } from '../licensing/index.js';

const RECORDED = 'When the register first held it; null: not known';
const ON_THE_DAY = 'in_force, over by then, or not known: nothing tells that it had begun';

class Recorded {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: RECORDED })
  recordedAt: string | null;
}

class DatedOnDay extends Recorded {
  @ApiProperty({ type: String, format: 'date', nullable: true })
  from: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  to: string | null;
  @ApiProperty({ type: String, enum: ON_DAY, description: ON_THE_DAY })
  state: string;
}

export class NameOnDay extends DatedOnDay {
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  kind: string;
}

export class BranchOnDay extends DatedOnDay {
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
  @ApiProperty({ type: String })
  address: string;
  @ApiProperty({ type: String, nullable: true })
  district: string | null;
  @ApiProperty({ type: Boolean })
  isHeadOffice: boolean;
}

export class AppointmentOnDay extends DatedOnDay {
  @ApiProperty({ type: String, format: 'uuid' })
  personId: string;
  @ApiProperty({ type: String })
  personName: string;
  @ApiProperty({ type: String })
  role: string;
}

export class IdentifierOnDay extends Recorded {
  @ApiProperty({ type: String })
  scheme: string;
  @ApiProperty({ type: String })
  value: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day on which it was the agency’s no more',
  })
  endedOn: string | null;
  @ApiProperty({ type: String, enum: ON_DAY, description: ON_THE_DAY })
  state: string;
}

export class ChannelOnDayAnswer extends Recorded {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'null for accounts: they can be matched, not read' })
  display: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  confirmedOn: string | null;
  @ApiProperty({ type: String, nullable: true })
  confirmedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: string | null;
  @ApiProperty({ type: String, enum: CHANNEL_ON_DAY })
  state: string;
}

export class LicenceOnDay extends OnDayAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String })
  class: string;
}

/** Each group is null where the register cannot tell what it knew of it then. */
export class AgencyOnDayAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String })
  register: string;
  @ApiProperty({ type: String, format: 'date' })
  on: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null: as known now' })
  knownOn: string | null;
  @ApiProperty({
    type: String,
    enum: AGENCY_KNOWN,
    description:
      'Whether the register held the agency at the end of `knownOn`. withdrawn: its log held it no more, a partner had taken it off its list or it was merged; not_known: its log begins later',
  })
  known: string;
  @ApiProperty({ type: [NameOnDay], nullable: true })
  names: NameOnDay[] | null;
  @ApiProperty({ type: [IdentifierOnDay], nullable: true })
  identifiers: IdentifierOnDay[] | null;
  @ApiProperty({ type: [BranchOnDay], nullable: true })
  branches: BranchOnDay[] | null;
  @ApiProperty({ type: [ChannelOnDayAnswer], nullable: true })
  channels: ChannelOnDayAnswer[] | null;
  @ApiProperty({ type: [AppointmentOnDay], nullable: true })
  appointments: AppointmentOnDay[] | null;
  @ApiProperty({ type: [LicenceOnDay], nullable: true })
  licences: LicenceOnDay[] | null;
}
