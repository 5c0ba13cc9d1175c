import { ApiProperty } from '@nestjs/swagger';

export class SanctionRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String })
  status: string;
  @ApiProperty({ type: String, format: 'date-time' })
  statusSince: string;
  @ApiProperty({ type: String })
  subjectKind: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  agencyId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  personId: string | null;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  measure: string;
  @ApiProperty({ type: [String] })
  codes: readonly string[];
  @ApiProperty({ type: String, nullable: true })
  office: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  proposedAt: string;
  @ApiProperty({ type: Boolean, description: 'An appeal holds its effect back' })
  stayed: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'The list on which it is public' })
  listed: string | null;
  @ApiProperty({ type: Number })
  version: number;
}

export class FineAnswer {
  @ApiProperty({ type: String })
  amount: string;
  @ApiProperty({ type: String })
  currency: string;
}

export class SanctionTermsAnswer {
  @ApiProperty({ type: Number, nullable: true })
  points: number | null;
  @ApiProperty({ type: FineAnswer, nullable: true })
  fine: FineAnswer | null;
  @ApiProperty({ type: String, nullable: true })
  effectiveOn: string | null;
  @ApiProperty({ type: String, nullable: true })
  until: string | null;
  @ApiProperty({ type: String, nullable: true })
  untilMet: string | null;
  @ApiProperty({ type: [String] })
  conditions: readonly string[];
}

export class SanctionContactAnswer {
  @ApiProperty({ type: String })
  kind: string;
  @ApiProperty({ type: String })
  value: string;
  @ApiProperty({ type: String })
  display: string;
}

export class SanctionActAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  verb: string;
  @ApiProperty({ type: String })
  status: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: time passed, or a job found it' })
  by: string | null;
  @ApiProperty({ type: String, nullable: true })
  authority: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  effectiveAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  ground: string | null;
  @ApiProperty({ type: String, nullable: true })
  reasons: string | null;
  @ApiProperty({ type: String, nullable: true })
  reviewRight: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Dates and terms of the act' })
  facts: Record<string, unknown>;
}

export class SanctionReplyAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'date' })
  receivedOn: string;
  @ApiProperty({ type: String })
  from: string;
  @ApiProperty({ type: String })
  words: string;
  @ApiProperty({ type: String })
  recordedBy: string;
}

export class SanctionLicenceAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String })
  status: string;
  @ApiProperty({ type: Boolean, description: 'Whether a decision on it carries out the sanction' })
  touched: boolean;
}

export class SanctionListingAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  list: string;
  @ApiProperty({ type: String, format: 'date' })
  from: string;
  @ApiProperty({ type: String, nullable: true })
  to: string | null;
  @ApiProperty({ type: String })
  publishedBy: string;
  @ApiProperty({ type: String, format: 'date-time' })
  publishedAt: string;
  @ApiProperty({ type: String, nullable: true })
  withdrawnAt: string | null;
}

export class SanctionAppealAnswer {
  @ApiProperty({ type: String, format: 'date' })
  lodgedOn: string;
  @ApiProperty({ type: Boolean })
  stayAsked: boolean;
  @ApiProperty({ type: String, nullable: true })
  stayedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  stayOverAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'upheld, dismissed or withdrawn; null: open' })
  outcome: string | null;
}

export class SanctionEndAnswer {
  @ApiProperty({ type: String })
  ground: string;
  @ApiProperty({ type: String })
  publicReason: string;
  @ApiProperty({ type: String, nullable: true })
  proposedBy: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: proposed, not decided' })
  endedAt: string | null;
}

export class SanctionAnswer extends SanctionRow {
  @ApiProperty({ type: [String] })
  otherNames: readonly string[];
  @ApiProperty({ type: String, nullable: true })
  country: string | null;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
  @ApiProperty({ type: [SanctionContactAnswer] })
  contacts: readonly SanctionContactAnswer[];
  @ApiProperty({ type: SanctionTermsAnswer })
  terms: SanctionTermsAnswer;
  @ApiProperty({ type: [String] })
  findingIds: readonly string[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The overdue corrective action from which a job suggested it',
  })
  correctiveActionId: string | null;
  @ApiProperty({ type: String })
  ground: string;
  @ApiProperty({ type: String })
  reasons: string;
  @ApiProperty({ type: String })
  publicReason: string;
  @ApiProperty({ type: String })
  reviewRight: string;
  @ApiProperty({ type: Number })
  appealDays: number;
  @ApiProperty({ type: String, nullable: true, description: 'null: suggested by a job, taken up by nobody yet' })
  proposedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  servedHow: string | null;
  @ApiProperty({ type: String, nullable: true })
  noticedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  replyBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  preventiveUntil: string | null;
  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  effectiveAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  authority: string | null;
  @ApiProperty({ type: String, nullable: true })
  appealBy: string | null;
  @ApiProperty({ type: SanctionAppealAnswer, nullable: true })
  appeal: SanctionAppealAnswer | null;
  @ApiProperty({ type: SanctionEndAnswer, nullable: true })
  end: SanctionEndAnswer | null;
  @ApiProperty({ type: String, nullable: true, description: 'The list on which a release may publish it' })
  list: string | null;
  @ApiProperty({ type: [SanctionLicenceAnswer] })
  licences: readonly SanctionLicenceAnswer[];
  @ApiProperty({ type: [SanctionListingAnswer] })
  listings: readonly SanctionListingAnswer[];
  @ApiProperty({ type: [SanctionReplyAnswer] })
  replies: readonly SanctionReplyAnswer[];
  @ApiProperty({ type: [SanctionActAnswer] })
  acts: readonly SanctionActAnswer[];
  @ApiProperty({ type: String, nullable: true, description: 'By when the next act of an officer is due' })
  dueOn: string | null;
  @ApiProperty({ type: Boolean })
  overdue: boolean;
  @ApiProperty({ type: Boolean, description: 'Whether the signed-in person declared an interest in the one concerned' })
  interestDeclared: boolean;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}
