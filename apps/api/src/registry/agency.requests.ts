import { AGENCY_NAME_KINDS, type AgencyNameKind, CHANNEL_KINDS, type ChannelKind } from '@amparo/registry';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { Day, OptionalDay, OptionalText, Text } from '../http/fields.js';
import { IsName } from '../http/name.field.js';

export class NewName {
  @IsName()
  name: string;

  @ApiProperty({ type: String, enum: AGENCY_NAME_KINDS })
  @IsIn([...AGENCY_NAME_KINDS])
  kind: AgencyNameKind;

  @OptionalDay('First day of use')
  from?: string;

  @OptionalDay('Last day of use (inclusive)')
  to?: string;
}

const BESIDE_LEGAL = AGENCY_NAME_KINDS.filter((kind) => kind !== 'legal');

/** A name beside the legal one, of which an agency has one at a time. */
export class OtherName extends NewName {
  @ApiProperty({ type: String, enum: BESIDE_LEGAL })
  @IsIn(BESIDE_LEGAL)
  override kind: AgencyNameKind;
}

export class NewIdentifier {
  @ApiProperty({ type: String, description: 'What kind of number: company-registration, tax, …' })
  @Matches(/^[a-z][a-z0-9-]{1,39}$/)
  scheme: string;

  @Text(1, 80)
  value: string;
}

export class Place {
  @Text(3, 500)
  address: string;

  @OptionalText(100)
  district?: string;
}

export class RegisterAgency {
  @IsName()
  legalName: string;

  @ApiProperty({ type: String, description: 'ISO 3166 code' })
  @Matches(/^[A-Z]{2}$/)
  country: string;

  @ApiPropertyOptional({ type: [OtherName] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => OtherName)
  names?: OtherName[];

  @ApiPropertyOptional({ type: [NewIdentifier] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => NewIdentifier)
  identifiers?: NewIdentifier[];

  @ApiProperty({ type: Place })
  @IsObject()
  @ValidateNested()
  @Type(() => Place)
  headOffice: Place;
}

export class EndName {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  nameId: string;

  @Day('Last day of use (inclusive)')
  on: string;
}

export class OpenBranch extends Place {
  @OptionalText(200)
  name?: string;

  @Day('First day')
  from: string;
}

export class CloseBranch {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  branchId: string;

  @Day('Last day (inclusive)')
  on: string;
}

export class AddChannel {
  @ApiProperty({ type: String, enum: CHANNEL_KINDS })
  @IsIn([...CHANNEL_KINDS])
  kind: ChannelKind;

  @Text(3, 300)
  value: string;
}

export class ConfirmChannel {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  channelId: string;
}

export class WithdrawChannel extends ConfirmChannel {
  @Text(3, 500)
  reason: string;
}
