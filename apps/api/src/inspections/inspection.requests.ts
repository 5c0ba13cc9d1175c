import { ANSWERS, type Answer, INSPECTION_TYPES, type InspectionType } from '@amparo/inspections';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Day, OptionalDay, OptionalText, Text } from '../http/fields.js';

/** A visit that a complaint leads to is ordered from the complaint. */
const PLANNED_TYPES = INSPECTION_TYPES.filter((type) => type !== 'complaint_led');

export class PlanInspection {
  @ApiProperty({ type: String, enum: PLANNED_TYPES })
  @IsIn(PLANNED_TYPES)
  type: InspectionType;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'An agency of this register' })
  @IsOptional()
  @IsUUID()
  agencyId?: string;

  @OptionalText(300, 'Whom or what to inspect, where no agency of this register is')
  respondent?: string;

  @OptionalDay('Earliest day')
  notBefore?: string;

  @OptionalText(2000, 'Why; not shown to the inspector')
  reasons?: string;
}

export class ScheduleInspection {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  inspectorId: string;

  @Day('The day it takes place')
  day: string;

  @OptionalText(2000, 'What the inspector is told beside the checklist')
  instructions?: string;
}

export class CancelInspection {
  @Text(3, 2000)
  reasons: string;
}

export class AnswerGiven {
  @ApiProperty({ type: String, description: 'Code of the item in the checklist' })
  @IsString()
  @Matches(/^[a-z][a-z0-9-]{1,60}$/)
  item: string;

  @ApiProperty({ type: String, enum: ANSWERS, nullable: true, description: 'None: only a note so far' })
  @IsOptional()
  @IsIn([...ANSWERS])
  answer?: Answer | null;

  @ApiPropertyOptional({ type: String, maxLength: 4000 })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  note?: string;
}

export class RecordAnswers {
  @ApiProperty({ type: [AnswerGiven] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AnswerGiven)
  answers: AnswerGiven[];
}

export class AddPhoto {
  @ApiPropertyOptional({ type: String, description: 'Code of the item it shows' })
  @IsOptional()
  @IsString()
  @Matches(/^[a-z][a-z0-9-]{1,60}$/)
  item?: string;

  @OptionalText(300, 'What it shows, in words')
  caption?: string;
}

/** The form as documented: with the file. */
export class AddPhotoForm extends AddPhoto {
  @ApiProperty({ type: String, format: 'binary', description: 'JPEG, PNG or WebP, at most 10 MB' })
  file: unknown;
}

export class RemovePhoto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  photoId: string;

  @Text(3, 500)
  reasons: string;
}

export class SubmitInspection {}

export class Correction {
  @ApiProperty({ type: String, description: 'Code of the item that was not met' })
  @IsString()
  @Matches(/^[a-z][a-z0-9-]{1,60}$/)
  item: string;

  @OptionalText(1000, 'What is asked in particular')
  action?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 365, description: 'Days to put it right' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  days?: number;
}

export class QualityCheck {
  @ApiProperty({ type: String, enum: ['pass', 'return'] })
  @IsIn(['pass', 'return'])
  outcome: 'pass' | 'return';

  @Text(3, 4000, 'Why it passes, or what the inspector is asked to do')
  reasons: string;

  @ApiPropertyOptional({
    type: [Correction],
    description: 'Days and words of corrective actions, where others than the usual',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => Correction)
  corrections?: Correction[];
}

export class WriteDownComment {
  @Text(1, 10_000, 'The inspected party’s own words')
  text: string;

  @ApiProperty({ type: String, minLength: 2, maxLength: 200, description: 'Who gave it' })
  @IsString()
  @Length(2, 200)
  givenBy: string;
}

export class OwnComment {
  @Text(1, 10_000)
  text: string;
}

export class CloseInspection {
  @OptionalText(4000)
  reasons?: string;
}
