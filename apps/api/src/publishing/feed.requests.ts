import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsUUID, Max, Min } from 'class-validator';

export class AcknowledgeChanges {
  @ApiProperty({ type: String, format: 'uuid', description: 'The name under which the reader opened its event stream' })
  @IsUUID()
  reader: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'The last position that its own answers know of' })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  position: number;
}
