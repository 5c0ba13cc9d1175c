import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, Length, ValidateBy, ValidateNested } from 'class-validator';
import { OptionalText, Text } from '../http/fields.js';

const MOST_FILTERS = 20;
const isWord = (value: unknown): boolean => typeof value === 'string' && value.length <= 200;

/** Field → value, as a list's `filter[field]` takes them. */
const IsFilter = (): PropertyDecorator =>
  ValidateBy({
    name: 'isFilter',
    validator: {
      validate: (value) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length <= MOST_FILTERS &&
        Object.entries(value).every(([name, word]) => /^[A-Za-z]{1,40}$/.test(name) && isWord(word)),
      defaultMessage: () => 'field and value',
    },
  });

export class Question {
  @OptionalText(200, 'Order, as the list takes it')
  sort?: string;

  @OptionalText(200, 'Words looked for')
  q?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' }, description: 'Field → value' })
  @IsOptional()
  @IsFilter()
  filter?: Record<string, string>;
}

export class SaveFilter {
  @ApiProperty({ type: String, description: 'Which list: agencies, licences, …' })
  @Length(1, 60)
  resource: string;

  @Text(1, 80)
  name: string;

  @ApiProperty({ type: Question })
  @IsObject()
  @ValidateNested()
  @Type(() => Question)
  question: Question;
}

export class RenameFilter {
  @Text(1, 80)
  name: string;
}
