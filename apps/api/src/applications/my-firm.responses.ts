import { ApiProperty } from '@nestjs/swagger';

export class OwnLicence {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String })
  class: string;
  @ApiProperty({ type: String })
  status: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: string | null;
}

export class OwnAppointment {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  role: string;
}

export class OwnClass {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: Object, description: 'Name by language' })
  names: Readonly<Record<string, string>>;
}

export class MyFirmAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String })
  legalName: string;
  @ApiProperty({ type: [OwnLicence] })
  licences: OwnLicence[];
  @ApiProperty({ type: [OwnAppointment], description: 'Appointments that have not ended' })
  appointments: OwnAppointment[];
  @ApiProperty({ type: [OwnClass], description: 'Classes of licence that can be applied for' })
  classes: OwnClass[];
}
