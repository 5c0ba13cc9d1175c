import { CONTACT_KINDS, type ContactKind, VIOLATION_CODES } from '@amparo/complaints';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { OptionalText } from '../http/fields.js';
import { MOST_BYTES, OptionalSealed, Recipient, Sealed, Token } from './sealed.fields.js';

const MOST_FILES = 5;

export class SealedFile {
  @Sealed(MOST_BYTES.file)
  sealed: string;
}

/** At most five files, each sealed by itself. */
const Files = (): PropertyDecorator => (target, key) => {
  ApiProperty({ type: [SealedFile], maxItems: MOST_FILES })(target, key);
  IsArray()(target, key);
  ArrayMaxSize(MOST_FILES)(target, key);
  ValidateNested({ each: true })(target, key);
  Type(() => SealedFile)(target, key);
};

export class RespondentAsTold {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'The agency, if it was found in the register' })
  @IsOptional()
  @IsUUID()
  agencyId?: string;

  @ApiPropertyOptional({ type: String, enum: CONTACT_KINDS })
  @IsOptional()
  @IsIn([...CONTACT_KINDS])
  contactKind?: ContactKind;

  @OptionalText(300, 'The phone, page or name complained about')
  contact?: string;
}

export class AmountAsTold {
  @ApiProperty({ type: String, description: 'Integer of minor units' })
  @Matches(/^[1-9]\d{0,14}$/)
  amount: string;

  @ApiProperty({ type: String, description: 'ISO 4217' })
  @Matches(/^[A-Z]{3}$/)
  currency: string;
}

/** The part that stays readable to those who handle the case. */
export class Allegation {
  @ApiProperty({ type: RespondentAsTold })
  @IsDefined()
  @ValidateNested()
  @Type(() => RespondentAsTold)
  respondent: RespondentAsTold;

  @ApiProperty({ type: [String], enum: VIOLATION_CODES, minItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(VIOLATION_CODES.length)
  @ArrayUnique()
  @IsIn([...VIOLATION_CODES], { each: true })
  codes: string[];

  @OptionalText(100, 'District of the place, nothing closer')
  district?: string;

  @ApiPropertyOptional({ type: String, example: '2026-03', description: 'Month in which it happened' })
  @IsOptional()
  @Matches(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
  month?: string;

  @ApiPropertyOptional({ type: AmountAsTold })
  @IsOptional()
  @ValidateNested()
  @Type(() => AmountAsTold)
  amount?: AmountAsTold;

  @ApiProperty({ type: Boolean, description: 'Somebody may be in danger' })
  @IsBoolean()
  inDanger: boolean;
}

export class LodgeComplaint {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  teamId: string;

  @ApiProperty({ type: String, description: 'Language (BCP 47) in which the complainant writes' })
  @IsString()
  @Length(2, 35)
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  language: string;

  @ApiProperty({ type: Allegation })
  @IsDefined()
  @ValidateNested()
  @Type(() => Allegation)
  allegation: Allegation;

  @OptionalSealed(MOST_BYTES.identity)
  sealedIdentity?: string;

  @Sealed(MOST_BYTES.narrative)
  sealedNarrative: string;

  @Files()
  files: SealedFile[];

  @Token('Derived from the receipt; finds the thread')
  lookupToken: string;

  @Recipient('Key that the receipt opens: answers are sealed to it')
  replyRecipient: string;

  @Token('Says which form this is: sealing the same form again gives other bytes')
  formDigest: string;
}

export class OpenThread {
  /** Whatever is no token of ours is answered like one that is unknown. */
  @ApiProperty({ type: String, maxLength: 200 })
  @IsString()
  @Length(1, 200)
  lookupToken: string;
}

export class ReplyInThread extends OpenThread {
  @Sealed(MOST_BYTES.message)
  sealed: string;

  @Files()
  files: SealedFile[];

  @Token('Says which message this is')
  formDigest: string;
}

export class AskReview extends OpenThread {
  @Sealed(MOST_BYTES.message)
  sealed: string;

  @ApiPropertyOptional({ type: String, description: 'Says which message this is' })
  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]{20,200}$/)
  formDigest?: string;
}
