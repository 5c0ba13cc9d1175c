import { RELEASE_CHANGES } from '@amparo/verification';
import { ApiProperty } from '@nestjs/swagger';

export class ListRow {
  @ApiProperty({ type: String, description: 'How the list is called in addresses' })
  id: string;
  @ApiProperty({ type: String })
  register: string;
  @ApiProperty({ type: Object, description: 'Language → name' })
  names: Record<string, string>;
  @ApiProperty({ type: Number, nullable: true, description: 'Number of the release in force; none before the first' })
  release: number | null;
  @ApiProperty({ type: String, nullable: true })
  publishedAt: string | null;
  @ApiProperty({ type: Number, description: 'Entries of the release in force' })
  entries: number;
  @ApiProperty({ type: Number, description: 'Counts releases: what a publisher must have seen' })
  version: number;
}

export class ListsAnswer {
  @ApiProperty({ type: [ListRow] })
  data: ListRow[];
  @ApiProperty({ type: Number })
  total: number;
  @ApiProperty({ type: String, enum: ['exact'] })
  totalIs: 'exact';
}

export class ReleaseChangeAnswer {
  @ApiProperty({ type: String, enum: RELEASE_CHANGES })
  change: (typeof RELEASE_CHANGES)[number];
  @ApiProperty({ type: String })
  reference: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  reason: string;
}

export class DraftChangeAnswer extends ReleaseChangeAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  sanctionId: string;
  @ApiProperty({ type: Object, nullable: true, description: 'The entry in the release before' })
  before: object | null;
  @ApiProperty({ type: Object, nullable: true, description: 'The entry as it would be published' })
  after: object | null;
  @ApiProperty({ type: Boolean, description: 'The caller proposed or decided it, and so may not publish it' })
  isOwn: boolean;
}

export class DraftAnswer {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String })
  list: string;
  @ApiProperty({ type: Number, description: 'The number that the release would have' })
  number: number;
  @ApiProperty({ type: Number, description: 'Entries that it would have' })
  entries: number;
  @ApiProperty({ type: [DraftChangeAnswer] })
  changes: DraftChangeAnswer[];
  @ApiProperty({ type: String })
  sha256: string;
  @ApiProperty({ type: Boolean, description: 'So many entries go that another publisher must confirm it first' })
  needsConfirmation: boolean;
  @ApiProperty({ type: [String], description: 'Who confirmed exactly this draft' })
  confirmedBy: string[];
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class ReleaseFileAnswer {
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  sha256: string;
  @ApiProperty({ type: Number })
  length: number;
}

export class ReleaseRow {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  list: string;
  @ApiProperty({ type: Number })
  number: number;
  @ApiProperty({ type: String })
  publishedAt: string;
  @ApiProperty({ type: String })
  authority: string;
  @ApiProperty({ type: Number })
  entries: number;
  @ApiProperty({ type: Number })
  leafIndex: number;
  @ApiProperty({ type: String })
  manifestSha256: string;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the manifest of the release before' })
  previous: string | null;
}

export class ReleaseAnswer extends ReleaseRow {
  @ApiProperty({ type: [ReleaseChangeAnswer] })
  changes: ReleaseChangeAnswer[];
  @ApiProperty({ type: [ReleaseFileAnswer] })
  files: ReleaseFileAnswer[];
}
