import { BOND_STATUSES, BOND_VERBS } from '@amparo/registry';
import { ApiProperty } from '@nestjs/swagger';
import type { Column } from '../http/export.js';
import { MoneyAnswer } from '../http/money.js';

export class BondMovementAnswer {
  @ApiProperty({ type: String, enum: BOND_VERBS })
  kind: 'call' | 'replenish';
  @ApiProperty({ type: String })
  amount: string;
  @ApiProperty({ type: String })
  reason: string;
  @ApiProperty({ type: String, format: 'date' })
  on: string;
  @ApiProperty({ type: String, nullable: true })
  by: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

export class BondAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'uuid' })
  agencyId: string;
  @ApiProperty({ type: String })
  agencyName: string;
  @ApiProperty({ type: MoneyAnswer })
  pledged: MoneyAnswer;
  @ApiProperty({ type: MoneyAnswer, description: 'What is left for claims today' })
  remaining: MoneyAnswer;
  @ApiProperty({ type: String })
  guarantor: string;
  @ApiProperty({ type: String })
  reference: string;
  @ApiProperty({ type: String, format: 'date' })
  from: string;
  @ApiProperty({ type: String, format: 'date' })
  to: string;
  @ApiProperty({ type: String, enum: BOND_STATUSES })
  status: string;
  @ApiProperty({ type: [BondMovementAnswer] })
  movements: BondMovementAnswer[];
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export const BOND_COLUMNS: readonly Column<BondAnswer>[] = [
  'agencyName',
  'guarantor',
  'reference',
  ['pledged', ({ pledged }) => pledged.amount],
  ['remaining', ({ remaining }) => remaining.amount],
  ['currency', ({ pledged }) => pledged.currency],
  'from',
  'to',
  'status',
  'agencyId',
  'id',
];
