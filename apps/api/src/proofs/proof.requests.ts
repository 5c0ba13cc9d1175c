import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength, ValidateNested } from 'class-validator';

const SUBJECTS = ['agency', 'listing'] as const;

export class ProofSubject {
  @ApiProperty({ type: String, enum: SUBJECTS })
  @IsIn(SUBJECTS)
  kind: (typeof SUBJECTS)[number];

  @ApiProperty({ type: String, format: 'uuid', description: 'Id of the public record' })
  @IsUUID()
  id: string;

  @ApiPropertyOptional({ type: String, description: 'The licence that was asked about, where it was one' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  licenceNumber?: string;
}

export class MakeProof {
  @ApiProperty({ type: String, description: 'What was asked, as it was typed' })
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  asked: string;

  @ApiPropertyOptional({
    type: ProofSubject,
    description: 'Whom the answer speaks of; none: the register has no record',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProofSubject)
  subject?: ProofSubject;
}

export class OpenProof {
  @ApiProperty({ type: String, description: 'The code, with or without its hyphens' })
  @IsString()
  @MaxLength(40)
  code: string;
}
