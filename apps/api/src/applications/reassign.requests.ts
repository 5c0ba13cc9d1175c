import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsUUID,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

export class SeenApplication {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  id: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version seen' })
  @IsInt()
  @Min(1)
  version: number;
}

export class ReassignApplications {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'A licensing officer; null: nobody' })
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  assigneeId: string | null;

  @ApiProperty({ type: [SeenApplication], minItems: 1, maxItems: 100 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique(({ id }: SeenApplication) => id)
  @ValidateNested({ each: true })
  @Type(() => SeenApplication)
  applications: SeenApplication[];
}
