import { ApiProperty } from '@nestjs/swagger';

export class PersonAppointmentAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'uuid' })
  agencyId: string;
  @ApiProperty({ type: String })
  agencyName: string;
  @ApiProperty({ type: String })
  role: string;
  @ApiProperty({ type: String })
  from: string;
  @ApiProperty({ type: String, nullable: true })
  to: string | null;
}

export class PersonRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  register: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: [String] })
  otherNames: string[];
  @ApiProperty({ type: Number, description: 'Appointments in office' })
  openAppointments: number;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class PersonAnswer extends PersonRow {
  @ApiProperty({ type: [PersonAppointmentAnswer] })
  appointments: PersonAppointmentAnswer[];
}
