import { STAFF_ROLES, type AccountRole } from '@amparo/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { IsLegalDay } from '../http/fields.js';

export const ACCOUNT_ROLES: readonly AccountRole[] = [...STAFF_ROLES, 'agency'];
export const KEY_SCOPES = ['feed:read', 'complaints:lodge'] as const;

export class CreateUser {
  @ApiProperty({ type: String, description: 'To sign in with: lower-case letters, digits, dot, hyphen' })
  @Matches(/^[a-z0-9][a-z0-9.-]{2,59}$/)
  username: string;

  @ApiProperty({ type: String, maxLength: 200 })
  @IsString()
  @Length(1, 200)
  name: string;

  @ApiProperty({ type: String, enum: ACCOUNT_ROLES })
  @IsIn([...ACCOUNT_ROLES])
  role: AccountRole;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  authorityId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  officeId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only and always for the role agency' })
  @IsOptional()
  @IsUUID()
  agencyId?: string;
}

export class CreateKey {
  @ApiProperty({ type: String, maxLength: 200, description: 'Who will hold it' })
  @IsString()
  @Length(1, 200)
  name: string;

  @ApiProperty({ type: String, enum: ['partner', 'portal'] })
  @IsIn(['partner', 'portal'])
  role: 'partner' | 'portal';

  @ApiProperty({ type: [String], enum: KEY_SCOPES })
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn([...KEY_SCOPES], { each: true })
  scopes: string[];

  @ApiProperty({ type: String, format: 'date', description: 'Last day (inclusive)' })
  @IsLegalDay()
  expiresOn: string;
}
