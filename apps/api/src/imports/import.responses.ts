import { ApiProperty } from '@nestjs/swagger';
import { SourceAnswer } from '../registry/index.js';
import { IMPORT_STATUSES, OUTCOMES } from './import.lifecycle.js';

export class ImportCounts {
  @ApiProperty({ type: Number })
  rows: number;
  @ApiProperty({ type: Number })
  new: number;
  @ApiProperty({ type: Number })
  changed: number;
  @ApiProperty({ type: Number })
  same: number;
  @ApiProperty({ type: Number })
  broken: number;
  @ApiProperty({ type: Number, description: 'Headings between the entries, with what they say' })
  heading: number;
  @ApiProperty({ type: Number, description: 'Known here, no longer in the file: withdrawn when applied' })
  absent: number;
  @ApiProperty({ type: Number, description: 'Not named in the file, but a broken row may be it: stays as it is' })
  kept: number;
}

export class ImportRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  layout: string;
  @ApiProperty({ type: String })
  register: string;
  @ApiProperty({ type: SourceAnswer })
  source: { name: string; url: string; date: string };
  @ApiProperty({ type: String })
  fileName: string;
  @ApiProperty({ type: String })
  sha256: string;
  @ApiProperty({ type: String, enum: IMPORT_STATUSES })
  status: (typeof IMPORT_STATUSES)[number];
  @ApiProperty({ type: ImportCounts })
  counts: ImportCounts;
  @ApiProperty({ type: String })
  createdAt: string;
  @ApiProperty({ type: Number })
  version: number;
}

export class ImportProgressAnswer {
  @ApiProperty({ type: Number, description: 'Changes written' })
  done: number;
  @ApiProperty({ type: Number, description: 'Changes in all' })
  total: number;
}

export class ImportAnswer extends ImportRow {
  @ApiProperty({ type: ImportProgressAnswer, nullable: true, description: 'While a long list is being applied' })
  progress: ImportProgressAnswer | null;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class CellErrorAnswer {
  @ApiProperty({ type: String })
  column: string;
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  value: string;
  @ApiProperty({ type: String })
  detail: string;
}

export class ImportedRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: Number, nullable: true })
  row: number | null;
  @ApiProperty({ type: String, enum: OUTCOMES })
  outcome: (typeof OUTCOMES)[number];
  @ApiProperty({ type: [CellErrorAnswer] })
  errors: CellErrorAnswer[];
  @ApiProperty({ type: [CellErrorAnswer], description: 'How cells were understood that are not plain to see' })
  notes: CellErrorAnswer[];
  @ApiProperty({ type: String })
  summary: string;
  @ApiProperty({
    type: Object,
    additionalProperties: { type: 'string' },
    nullable: true,
    description: 'Of a broken row: column of the file → what stands in it',
  })
  cells: Record<string, string> | null;
}

export class LayoutAnswer {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ type: String })
  register: string;
  @ApiProperty({ type: String })
  sourceName: string;
  @ApiProperty({ type: String })
  sourceUrl: string;
  @ApiProperty({ type: Object, description: 'Field → column of the publisher’s file' })
  columns: Record<string, string>;
  @ApiProperty({
    type: Object,
    additionalProperties: { type: 'string' },
    description: 'Field → the column that it was read from the last time a sender said so',
  })
  lastColumns: Record<string, string>;
  @ApiProperty({ type: [String] })
  required: string[];
}
