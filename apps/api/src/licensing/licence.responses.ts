import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SourceAnswer } from '../registry/index.js';

export class LicenceRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  register: string;
  @ApiProperty({ type: String, format: 'uuid' })
  agencyId: string;
  @ApiProperty({ type: String })
  agencyName: string;
  @ApiProperty({ type: String })
  class: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String })
  slug: string;
  @ApiProperty({ type: String })
  status: string;
  @ApiProperty({ type: String, nullable: true })
  validTo: string | null;
  @ApiProperty({ type: Number })
  openProposals: number;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class ConditionAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  text: string;
  @ApiProperty({ type: Boolean })
  inForce: boolean;
}

export class TimelineEntryAnswer {
  @ApiProperty({ type: String })
  status: string;
  @ApiProperty({ type: String, format: 'date-time' })
  effectiveFrom: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  effectiveTo: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  recordedFrom: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  recordedTo: string | null;
  @ApiProperty({ type: String, nullable: true })
  decisionId: string | null;
  @ApiProperty({ type: [String] })
  conditions: readonly string[];
  @ApiPropertyOptional({ type: String, enum: ['stayed', 'not_stayed'], description: 'While an appeal is open' })
  appeal?: string;
}

export class DecisionAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  kind: string;
  @ApiProperty({ type: String, format: 'date-time' })
  effectiveAt: string;
  @ApiProperty({ type: String, nullable: true })
  until: string | null;
  @ApiProperty({ type: String, nullable: true })
  validTo: string | null;
  @ApiProperty({ type: String, nullable: true })
  conditionText: string | null;
  @ApiProperty({ type: String, nullable: true })
  refersTo: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;
  @ApiProperty({ type: String })
  authority: string;
  @ApiProperty({ type: String })
  ground: string;
  @ApiProperty({ type: String })
  reasons: string;
  @ApiProperty({ type: String })
  reviewRight: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null where the holder acted: an appeal lodged or withdrawn',
  })
  proposedBy: string | null;
  @ApiProperty({ type: String })
  decidedBy: string;
  @ApiProperty({ type: String, nullable: true, description: 'Number of the sanction that it carries out' })
  sanction: string | null;
  @ApiProperty({
    type: Object,
    additionalProperties: { type: 'number' },
    nullable: true,
    description: 'Version of each setting that held when it was made; null: made before that was kept',
  })
  settings: Readonly<Record<string, number>> | null;
}

export class TermsAnswer {
  @ApiProperty({ type: String, nullable: true })
  effectiveOn: string | null;
  @ApiProperty({ type: Boolean })
  atOnce: boolean;
  @ApiProperty({ type: String, nullable: true })
  until: string | null;
  @ApiProperty({ type: String, nullable: true })
  validTo: string | null;
  @ApiProperty({ type: [String] })
  conditions: readonly string[];
  @ApiProperty({ type: String, nullable: true })
  conditionId: string | null;
  @ApiProperty({ type: String, nullable: true })
  refersTo: string | null;
}

export class ProposalAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  measure: string;
  @ApiProperty({ type: String })
  status: string;
  @ApiProperty({ type: TermsAnswer })
  terms: TermsAnswer;
  @ApiProperty({ type: String })
  ground: string;
  @ApiProperty({ type: String })
  reasons: string;
  @ApiProperty({ type: String })
  reviewRight: string;
  @ApiProperty({ type: String })
  proposedBy: string;
  @ApiProperty({ type: String, format: 'date-time' })
  proposedAt: string;
  @ApiProperty({ type: String, nullable: true })
  servedHow: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  noticedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  replyBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  closedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  closingReasons: string | null;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class OnDayAnswer {
  @ApiProperty({ type: [TimelineEntryAnswer] })
  intervals: TimelineEntryAnswer[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The worst of the day; null before the register knew the licence',
  })
  status: string | null;
  @ApiProperty({ type: String })
  standing: string;
}

export class LicenceAnswer extends LicenceRow {
  @ApiProperty({ type: String })
  standing: string;
  @ApiProperty({ type: [String] })
  countries: readonly string[];
  @ApiProperty({ type: [String] })
  sectors: readonly string[];
  @ApiProperty({ type: [ConditionAnswer] })
  conditions: ConditionAnswer[];
  @ApiProperty({ type: [TimelineEntryAnswer] })
  timeline: readonly TimelineEntryAnswer[];
  @ApiProperty({ type: [DecisionAnswer] })
  decisions: DecisionAnswer[];
  @ApiProperty({ type: [ProposalAnswer] })
  proposals: ProposalAnswer[];
  @ApiProperty({ type: String, nullable: true })
  remark: string | null;
  @ApiProperty({ type: SourceAnswer, nullable: true })
  source: SourceAnswer | null;
  @ApiPropertyOptional({ type: OnDayAnswer })
  onDay?: OnDayAnswer;
}
