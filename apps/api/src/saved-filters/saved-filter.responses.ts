import { ApiProperty } from '@nestjs/swagger';
import { Question } from './saved-filter.requests.js';

export class SavedFilterAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, description: 'Which list' })
  resource: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: Question })
  question: Question;
  @ApiProperty({ type: Boolean, description: 'Whether the list opens with it' })
  isDefault: boolean;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String], description: 'Verbs that the caller may use now' })
  allowedActions: string[];
}
