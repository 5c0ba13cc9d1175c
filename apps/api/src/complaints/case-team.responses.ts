import { ApiProperty } from '@nestjs/swagger';

export class TeamMember {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  role: string;
  @ApiProperty({ type: String, nullable: true, description: 'The member’s own public key; none: not set up yet' })
  recipient: string | null;
  @ApiProperty({ type: Boolean, description: 'Whether the member can open what is sealed to the team' })
  hasShare: boolean;
}

export class CaseTeamAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String, format: 'uuid' })
  officeId: string;
  @ApiProperty({ type: String })
  officeName: string;
  @ApiProperty({ type: [String] })
  districts: string[];
  @ApiProperty({ type: String, nullable: true, description: 'None: it takes no complaints yet' })
  recipient: string | null;
  @ApiProperty({ type: [TeamMember] })
  members: TeamMember[];
  @ApiProperty({ type: String, format: 'byte', nullable: true, description: 'The team’s secret key, sealed to mine' })
  myShare: string | null;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String], enum: ['set-key', 'share'] })
  allowedActions: string[];
}

export class SealingKeyAnswer {
  @ApiProperty({ type: String, nullable: true })
  recipient: string | null;
  @ApiProperty({ type: String, format: 'byte', nullable: true })
  lockedIdentity: string | null;
}
