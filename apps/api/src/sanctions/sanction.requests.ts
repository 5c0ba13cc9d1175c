import {
  APPEAL_DAYS,
  OFFICERS_END_GROUNDS,
  type OfficersEndGround,
  SANCTION_MEASURES,
  type SanctionMeasure,
  SUBJECT_KINDS,
  type SubjectKind,
} from '@amparo/sanctions';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Day, OptionalDay, OptionalText, Text } from '../http/fields.js';

const CONTACT_KINDS = ['phone', 'web', 'social', 'messaging', 'email'] as const;

export class SanctionContact {
  @ApiProperty({ type: String, enum: CONTACT_KINDS })
  @IsIn([...CONTACT_KINDS])
  kind: (typeof CONTACT_KINDS)[number];

  @Text(3, 300, 'As people write it')
  value: string;
}

export class SanctionFine {
  @ApiProperty({ type: String, description: 'Integer minor units' })
  @Matches(/^\d{1,15}$/)
  amount: string;

  @ApiProperty({ type: String, description: 'ISO 4217 code' })
  @Matches(/^[A-Z]{3}$/)
  currency: string;
}

/** What is proposed and why: of a new sanction, and of one that a job suggested. */
export class SanctionContent {
  @ApiProperty({ type: String, enum: SANCTION_MEASURES })
  @IsIn([...SANCTION_MEASURES])
  measure: SanctionMeasure;

  @ApiPropertyOptional({ type: [String], description: 'Violation codes; none told: those of the findings' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(25)
  @ArrayUnique()
  @IsString({ each: true })
  codes?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Findings of inspections it rests on' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  findingIds?: string[];

  @Text(2, 300, 'Legal ground')
  ground: string;

  @Text(10, 5000, 'Reasons, as the one concerned is told them')
  reasons: string;

  @Text(10, 1000, 'Reasons, as everybody may read them')
  publicReason: string;

  @Text(10, 1000, 'How and by when it can be reviewed')
  reviewRight: string;

  @ApiPropertyOptional({ type: 'integer', minimum: APPEAL_DAYS.shortest, maximum: APPEAL_DAYS.longest })
  @IsOptional()
  @IsInt()
  @Min(APPEAL_DAYS.shortest)
  @Max(APPEAL_DAYS.longest)
  appealDays?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 1000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  points?: number;

  @ApiPropertyOptional({ type: SanctionFine })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SanctionFine)
  fine?: SanctionFine;

  @OptionalDay('First day of effect; none: from the decision on')
  effectiveOn?: string;

  @OptionalDay('Last day (inclusive); none: indefinite, or until something is met')
  until?: string;

  @OptionalText(500, 'What must be met before it ends')
  untilMet?: string;

  @ApiPropertyOptional({ type: [String], description: 'Texts of conditions on the licences' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(3, 1000, { each: true })
  conditions?: string[];

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'Licences it touches; none told: all of the agency',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  licenceIds?: string[];
}

export class ProposeSanction extends SanctionContent {
  @ApiProperty({ type: String, enum: SUBJECT_KINDS })
  @IsIn([...SUBJECT_KINDS])
  subjectKind: SubjectKind;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  agencyId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @OptionalText(300, 'Name of a principal or somebody unlicensed, verbatim')
  name?: string;

  @ApiPropertyOptional({ type: String, description: 'ISO 3166 code' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @OptionalText(500)
  address?: string;

  @ApiPropertyOptional({ type: [SanctionContact], description: 'Phones and pages of somebody unlicensed' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SanctionContact)
  contacts?: SanctionContact[];
}

export class ServeSanctionNotice {
  @Text(3, 300, 'How it was served')
  servedHow: string;

  @Day('Last day (inclusive) for the reply')
  replyBy: string;
}

export class RecordReply {
  @Day('When it came in')
  receivedOn: string;

  @Text(2, 300, 'Who replied, and how')
  from: string;

  @Text(3, 10000, 'What was said, or the gist of it')
  words: string;
}

export class OrderPreventive {
  @Day('Last day (inclusive) of the precaution')
  until: string;

  @Text(10, 1000, 'Why it can’t wait, as everybody may read it')
  reasons: string;
}

/** Reasons of an act on a case. */
export class WithReasons {
  @Text(10, 5000)
  reasons: string;
}

export class DecideSanction {
  @OptionalText(5000, 'Added by the decider')
  reasons?: string;
}

export class LodgeAppeal {
  @Day('When it came in')
  lodgedOn: string;

  @ApiProperty({ type: Boolean, description: 'Whether it asks that the decision wait' })
  @IsBoolean()
  stayAsked: boolean;

  @Text(3, 5000, 'What it says, in short')
  reasons: string;
}

export class DecideAppeal extends WithReasons {
  @Text(2, 300, 'Legal ground')
  ground: string;
}

export class ProposeEnd {
  @ApiProperty({ type: String, enum: OFFICERS_END_GROUNDS })
  @IsIn([...OFFICERS_END_GROUNDS])
  ground: OfficersEndGround;

  @Text(10, 1000, 'As everybody may read it')
  publicReason: string;
}
