import { LANGUAGES, type Language } from '@amparo/messages';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { Text } from '../http/fields.js';

export class RequestAccount {
  @Text(2, 300, 'Legal name of the firm')
  firmName: string;

  @Text(2, 60, 'Its number in the register of companies')
  registrationNumber: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Country in which it is registered (ISO 3166); none: the register’s own',
  })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @Text(2, 200, 'Who asks')
  contactName: string;

  @ApiProperty({ type: String, format: 'email', maxLength: 254 })
  @IsEmail()
  @MaxLength(254)
  email: string;

  @ApiProperty({ type: String, enum: LANGUAGES })
  @IsIn([...LANGUAGES])
  language: Language;
}

export class ConfirmAddress {
  @Text(20, 100, 'From the link in the mail')
  token: string;
}

export class OpenAccount {
  @Text(3, 500, 'How it was made sure who the contact is')
  identityChecked: string;

  @Text(3, 500, 'Address of the head office')
  address: string;

  @ApiProperty({ type: String, description: 'To sign in with: lower-case letters, digits, dot, hyphen' })
  @Matches(/^[a-z0-9][a-z0-9.-]{2,59}$/)
  username: string;
}

export class DeclineAccount {
  @Text(10, 2000, 'Told to the firm')
  reasons: string;
}
