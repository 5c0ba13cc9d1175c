import { APPLICATION_KINDS, type ApplicationKind } from '@amparo/licensing';
import { APPOINTMENT_ROLES, CHANNEL_KINDS } from '@amparo/registry';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Day, OptionalDay, OptionalText, Text } from '../http/fields.js';

const CLASS = /^[a-z][a-z0-9-]{1,39}$/;
/** A draft may hold what is not yet complete, and empty fields: only what could never be stored is refused. */
const Loose =
  (max: number, description = ''): PropertyDecorator =>
  (target, key) =>
    [
      ApiPropertyOptional({ type: String, maxLength: max, description }),
      IsOptional(),
      IsString(),
      MaxLength(max),
    ].forEach((decorate) => decorate(target, key));

export class StatedPlaceField {
  @Loose(200)
  name?: string;
  @Loose(500)
  address?: string;
  @Loose(100)
  district?: string;
}

export class StatedChannelField {
  @ApiPropertyOptional({ type: String, enum: CHANNEL_KINDS })
  @IsOptional()
  @IsIn([...CHANNEL_KINDS])
  kind?: string;
  @Loose(300)
  value?: string;
}

export class StatedPersonField {
  @Loose(200)
  name?: string;
  @ApiPropertyOptional({ type: String, enum: APPOINTMENT_ROLES })
  @IsOptional()
  @IsIn([...APPOINTMENT_ROLES])
  role?: string;
  @OptionalDay('First day')
  from?: string;
}

const rows =
  (type: () => new () => object, most: number): PropertyDecorator =>
  (target, key) =>
    [
      ApiPropertyOptional({ type: [type()] }),
      IsOptional(),
      IsArray(),
      ArrayMaxSize(most),
      ValidateNested({ each: true }),
      Type(type),
    ].forEach((decorate) => decorate(target, key));

const codes =
  (pattern: RegExp, most: number, description: string): PropertyDecorator =>
  (target, key) =>
    [
      ApiPropertyOptional({ type: [String], description }),
      IsOptional(),
      IsArray(),
      ArrayMaxSize(most),
      Matches(pattern, { each: true }),
    ].forEach((decorate) => decorate(target, key));

export class ApplicationContentField {
  @Loose(60, 'Number in the register of companies')
  registrationNumber?: string;
  @Loose(60)
  taxNumber?: string;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 300, { each: true })
  tradingNames?: string[];
  @ApiPropertyOptional({ type: StatedPlaceField })
  @IsOptional()
  @ValidateNested()
  @Type(() => StatedPlaceField)
  headOffice?: StatedPlaceField;
  @rows(() => StatedPlaceField, 50)
  branches?: StatedPlaceField[];
  @rows(() => StatedChannelField, 30)
  channels?: StatedChannelField[];
  @rows(() => StatedPersonField, 200)
  persons?: StatedPersonField[];
  @ApiPropertyOptional({ type: [String], description: 'Appointments that are to end' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  leaving?: string[];
  @codes(/^[A-Z]{2}$/, 250, 'Countries asked for (ISO 3166); none: all')
  countries?: string[];
  @codes(CLASS, 50, 'Sectors asked for; none: all')
  sectors?: string[];
  @Loose(5000, 'What is asked for, in the applicant’s own words')
  statement?: string;
  @Loose(80, 'Reference of the fee that was paid')
  feeReference?: string;
}

export class BeginApplication {
  @ApiProperty({ type: String, enum: APPLICATION_KINDS })
  @IsIn([...APPLICATION_KINDS])
  kind: ApplicationKind;

  @ApiPropertyOptional({ type: String, description: 'Class of licence: of a first licence' })
  @IsOptional()
  @Matches(CLASS)
  class?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'The licence to change: of any other application' })
  @IsOptional()
  @IsUUID()
  licenceId?: string;
}

export class SaveApplication {
  @ApiProperty({ type: ApplicationContentField })
  @ValidateNested()
  @Type(() => ApplicationContentField)
  content: ApplicationContentField;
}

export class AddDocument {
  @Text(1, 40, 'Code of the document that is asked for')
  @Matches(CLASS)
  requirement: string;
}

/** As above, for the documentation: the file itself is read apart. */
export class AddDocumentForm extends AddDocument {
  @ApiProperty({ type: 'string', format: 'binary' })
  file: unknown;
}

export class OnDocument {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  documentId: string;
}

export class CheckDocument extends OnDocument {
  @ApiProperty({ type: Boolean })
  @IsBoolean()
  accepted: boolean;
  @OptionalText(1000, 'What is wrong with it')
  note?: string;
}

export class WithReasons {
  @Text(10, 5000, 'Told to the applicant')
  reasons: string;
}

export class AssignApplication {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'A licensing officer; none: oneself' })
  @IsOptional()
  @IsUUID()
  assigneeId?: string;
}

export class RequestInspection {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Office that visits; none: one’s own' })
  @IsOptional()
  @IsUUID()
  officeId?: string;
  @OptionalText(2000, 'What the visit should look at')
  reasons?: string;
}

export class Recommend {
  @ApiProperty({ type: String, enum: ['grant', 'refuse'] })
  @IsIn(['grant', 'refuse'])
  outcome: 'grant' | 'refuse';
  @Text(2, 300, 'Legal ground')
  ground: string;
  @Text(10, 5000, 'Reasons, as the applicant is told them')
  reasons: string;
  @Text(10, 1000, 'How and by when it can be reviewed')
  reviewRight: string;
  @OptionalText(80, 'Number of the licence to issue')
  number?: string;
  @OptionalDay('First day of validity')
  validFrom?: string;
  @OptionalDay('Last day of validity (inclusive)')
  validTo?: string;
  @ApiPropertyOptional({ type: [String], description: 'Texts of conditions' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(3, 1000, { each: true })
  conditions?: string[];
}

export class ServeApplicationNotice {
  @Text(3, 300, 'How it was served')
  servedHow: string;
  @Day('Last day (inclusive) on which the applicant may reply')
  replyBy: string;
}

export class ReplyToNotice {
  @Text(3, 5000)
  words: string;
}
