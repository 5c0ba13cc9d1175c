import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Named } from './session.responses.js';

export class UserAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  username: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  role: string;
  @ApiProperty({ type: Named, nullable: true })
  authority: Named | null;
  @ApiProperty({ type: Named, nullable: true })
  office: Named | null;
  @ApiProperty({ type: String, nullable: true })
  agencyId: string | null;
  @ApiProperty({ type: Boolean })
  hasSecondFactor: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
  @ApiPropertyOptional({ type: String, description: 'One-time link; shown once, when it is made' })
  link?: string;
}

export class KeyAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  role: string;
  @ApiProperty({ type: [String] })
  scopes: string[];
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: string | null;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
  @ApiPropertyOptional({ type: String, description: 'The key; shown once, when it is made' })
  key?: string;
}
