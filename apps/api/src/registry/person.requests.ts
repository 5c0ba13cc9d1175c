import { APPOINTMENT_ROLES, type AppointmentRole } from '@amparo/registry';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { Day, OptionalDay } from '../http/fields.js';
import { AreNames, IsName } from '../http/name.field.js';

export class RegisterPerson {
  @IsName()
  name: string;

  @ApiPropertyOptional({ type: [String], description: 'Other spellings and scripts' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @AreNames()
  otherNames?: string[];
}

export class Appoint {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  agencyId: string;

  @ApiProperty({ type: String, enum: APPOINTMENT_ROLES })
  @IsIn([...APPOINTMENT_ROLES])
  role: AppointmentRole;

  @Day('First day')
  from: string;

  @OptionalDay('Last day (inclusive)')
  to?: string;
}

export class EndAppointment {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  appointmentId: string;

  @Day('Last day (inclusive)')
  on: string;
}
