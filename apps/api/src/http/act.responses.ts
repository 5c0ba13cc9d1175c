import { ApiProperty } from '@nestjs/swagger';

/** One act in the history of a record. */
export class RegistryActAnswer {
  @ApiProperty({ type: String })
  verb: string;
  @ApiProperty({ type: String, description: 'The status after it' })
  status: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who did it; none: time, or not told to this reader' })
  by: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
  @ApiProperty({ type: String, nullable: true })
  reasons: string | null;
}
