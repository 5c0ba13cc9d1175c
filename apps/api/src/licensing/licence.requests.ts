import { type Measure, MEASURES } from '@amparo/licensing';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { Day, OptionalDay, OptionalText, Text } from '../http/fields.js';

const Conditions = (): PropertyDecorator[] => [
  ApiPropertyOptional({ type: [String], description: 'Texts of conditions' }),
  IsOptional(),
  IsArray(),
  ArrayMaxSize(20),
  IsString({ each: true }),
  Length(3, 1000, { each: true }),
];
const all =
  (decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, key) =>
    decorators.forEach((decorate) => decorate(target, key));

class Justified {
  @Text(2, 300, 'Legal ground')
  ground: string;

  @Text(10, 5000, 'Reasons, as the holder is told them')
  reasons: string;

  @Text(10, 1000, 'How and by when the holder can have it reviewed')
  reviewRight: string;
}

export class ProposeGrant extends Justified {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  agencyId: string;

  @ApiProperty({ type: String, description: 'Class of licence: land-based, sea-based, domestic-work, labour-hire, …' })
  @Matches(/^[a-z][a-z0-9-]{1,39}$/)
  class: string;

  @Text(1, 80, 'Number as issued')
  number: string;

  @ApiProperty({ type: [String], description: 'Countries covered (ISO 3166); none: all' })
  @IsArray()
  @ArrayMaxSize(250)
  @Matches(/^[A-Z]{2}$/, { each: true })
  countries: string[];

  @ApiProperty({ type: [String], description: 'Sectors covered; none: all' })
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^[a-z][a-z0-9-]{1,39}$/, { each: true })
  sectors: string[];

  @Day('First day of validity')
  validFrom: string;

  @Day('Last day of validity (inclusive)')
  validTo: string;

  @all(Conditions())
  conditions?: string[];
}

export class Propose extends Justified {
  @ApiProperty({ type: String, enum: MEASURES })
  @IsIn([...MEASURES])
  measure: Measure;

  @OptionalDay('First day of effect; none: from the decision on')
  effectiveOn?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Preventive: at the instant of the decision, without notice' })
  @IsOptional()
  @IsBoolean()
  atOnce?: boolean;

  @OptionalDay('Last day (inclusive) of a dated suspension')
  until?: string;

  @OptionalDay('Last day of validity (inclusive) that a renewal gives')
  validTo?: string;

  @all(Conditions())
  conditions?: string[];

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Condition to remove' })
  @IsOptional()
  @IsUUID()
  conditionId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Decision to correct' })
  @IsOptional()
  @IsUUID()
  refersTo?: string;
}

class OnProposal {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  proposalId: string;
}

export class ServeNotice extends OnProposal {
  @Text(3, 300, 'How it was served')
  servedHow: string;

  @Day('Last day (inclusive) on which the holder may reply')
  replyBy: string;
}

export class Decide extends OnProposal {
  @OptionalText(5000, 'Added by the decider')
  reasons?: string;
}

export class Close extends OnProposal {
  @Text(3, 5000)
  reasons: string;
}
