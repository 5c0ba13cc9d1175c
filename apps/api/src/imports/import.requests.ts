import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { Day, OptionalText, Text } from '../http/fields.js';

export class SendList {
  @Text(1, 80, 'Which list it is: see GET /imports/layouts')
  layout: string;
  @Day('Of which day the publication is')
  sourceDate: string;
  @OptionalText(200, 'Who published it; the layout’s own where not said')
  sourceName?: string;
  @OptionalText(500)
  sourceUrl?: string;
  @OptionalText(10_000, 'JSON object: column → field')
  mapping?: string;
}

/** The form as documented: with the file. */
export class SendListForm extends SendList {
  @ApiProperty({ type: String, format: 'binary' })
  file: unknown;
}

export class ApplyImport {
  @ApiPropertyOptional({ type: Boolean, description: 'Apply the good rows although some are broken' })
  @IsOptional()
  @IsBoolean()
  includeBroken?: boolean;
}

export class UndoImport {
  @Text(3, 2000, 'Why')
  reason: string;
}
