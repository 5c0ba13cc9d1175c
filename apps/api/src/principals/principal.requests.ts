import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID, Matches } from 'class-validator';
import { Day, OptionalDay, OptionalText, Text } from '../http/fields.js';
import { AreNames, IsName } from '../http/name.field.js';

export class RegisterPrincipal {
  @IsName()
  name: string;

  @ApiPropertyOptional({ type: [String], description: 'Other names and spellings' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @AreNames()
  otherNames?: string[];

  @ApiProperty({ type: String, description: 'ISO 3166 code' })
  @Matches(/^[A-Z]{2}$/)
  country: string;

  @OptionalText(80, 'In its own country’s register of companies')
  registrationNumber?: string;
}

export class DecideOnPrincipal {
  @Text(10, 5000)
  reasons: string;
}

export class Accredit extends DecideOnPrincipal {
  @Day('First day')
  from: string;

  @OptionalDay('Last day (inclusive); none: until it is withdrawn')
  to?: string;
}

export class ProposeAgency extends Accredit {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  agencyId: string;
}

export class DecideOnAgency extends DecideOnPrincipal {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  accreditationId: string;
}
