import { SETTING_KINDS, type SettingKind } from '@amparo/licensing';
import { ApiProperty } from '@nestjs/swagger';

/** A setting is a list of rows or an object, by its kind. */
const VALUE = { type: Object, description: 'Rows, or fields, by its kind' };

export class SettingVersionAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: String, format: 'date' })
  effectiveFrom: string;
  @ApiProperty(VALUE)
  value: unknown;
  @ApiProperty({ type: String })
  reasons: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: it came with the register' })
  adoptedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  adoptedAt: string;
  @ApiProperty({ type: Boolean, description: 'Whether it holds today' })
  inForce: boolean;
}

export class SettingAnswer {
  @ApiProperty({ type: String, enum: SETTING_KINDS })
  id: SettingKind;
  @ApiProperty({ type: Number, description: 'The newest' })
  version: number;
  @ApiProperty({ type: String, format: 'date', description: 'Since when what holds today does' })
  effectiveFrom: string;
  @ApiProperty({ ...VALUE, description: 'What holds today' })
  value: unknown;
  @ApiProperty({ type: [SettingVersionAnswer] })
  versions: SettingVersionAnswer[];
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class SettingList {
  @ApiProperty({ type: [SettingAnswer] })
  data: SettingAnswer[];
  @ApiProperty({ type: Number })
  total: number;
}
