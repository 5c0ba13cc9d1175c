import { ApiProperty } from '@nestjs/swagger';

export class AuditEntryAnswer {
  @ApiProperty({ type: Number })
  id: number;
  @ApiProperty({ type: Number })
  index: number;
  @ApiProperty({ type: String })
  hash: string;
  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: erased by retention' })
  action: string | null;
  @ApiProperty({ type: Object, nullable: true })
  actor: object | null;
  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;
  @ApiProperty({ type: Object, nullable: true })
  subject: object | null;
  @ApiProperty({ type: Object, nullable: true })
  facts: object | null;
}

export class AuditProofAnswer extends AuditEntryAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'C2SP signed checkpoint' })
  checkpoint: string | null;
  @ApiProperty({ type: [String], nullable: true, description: 'RFC 6962 audit path, hex, nearest sibling first' })
  proof: string[] | null;
}
