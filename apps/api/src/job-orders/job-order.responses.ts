import { JOB_ORDER_STATUSES } from '@amparo/registry';
import { ApiProperty } from '@nestjs/swagger';
import type { Column } from '../http/export.js';
import { RegistryActAnswer } from '../http/act.responses.js';
import { MoneyAnswer } from '../http/money.js';

export class JobOrderRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String, format: 'uuid' })
  agencyId: string;
  @ApiProperty({ type: String })
  agencyName: string;
  @ApiProperty({ type: String, format: 'uuid' })
  principalId: string;
  @ApiProperty({ type: String })
  principalName: string;
  @ApiProperty({ type: String })
  occupation: string;
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ type: String })
  country: string;
  @ApiProperty({ type: Number })
  vacancies: number;
  @ApiProperty({ type: Number })
  filled: number;
  @ApiProperty({ type: String, format: 'date' })
  from: string;
  @ApiProperty({ type: String, format: 'date' })
  to: string;
  @ApiProperty({ type: String, enum: JOB_ORDER_STATUSES })
  status: string;
  @ApiProperty({ type: String, format: 'date-time' })
  statusSince: string;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class JobOrderAnswer extends JobOrderRow {
  @ApiProperty({ type: MoneyAnswer, description: 'A month' })
  wage: MoneyAnswer;
  @ApiProperty({ type: Number })
  contractMonths: number;
  @ApiProperty({
    type: MoneyAnswer,
    nullable: true,
    description: 'The most that a worker may be asked to pay; null: nothing',
  })
  fee: MoneyAnswer | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The rule under which the fee was approved',
  })
  feeRuleId: string | null;
  @ApiProperty({ type: String, nullable: true })
  feeRule: string | null;
  @ApiProperty({ type: String, format: 'uuid' })
  licenceId: string;
  @ApiProperty({ type: String })
  licenceNumber: string;
  @ApiProperty({ type: String, nullable: true })
  proposedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;
  @ApiProperty({ type: [RegistryActAnswer] })
  history: RegistryActAnswer[];
}

export const JOB_ORDER_COLUMNS: readonly Column<JobOrderRow>[] = [
  'number',
  'title',
  'occupation',
  'country',
  'agencyName',
  'principalName',
  'vacancies',
  'filled',
  'from',
  'to',
  'status',
  'statusSince',
  'agencyId',
  'principalId',
  'id',
];
