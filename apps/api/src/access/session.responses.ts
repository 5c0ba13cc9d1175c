import { ApiProperty } from '@nestjs/swagger';

export class Named {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  name: string;
}

export class SessionUser {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  username: string;
  @ApiProperty({ type: String })
  name: string;
  @ApiProperty({ type: String })
  role: string;
  @ApiProperty({ type: String, nullable: true })
  agencyId: string | null;
  @ApiProperty({ type: Named, nullable: true })
  authority: Named | null;
  @ApiProperty({ type: Named, nullable: true })
  office: Named | null;
}

export class SessionAnswer {
  @ApiProperty({ type: SessionUser })
  user: SessionUser;
  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'The register’s zone, in which its days are told' })
  timeZone: string | null;
  @ApiProperty({ type: [String], description: 'Resources this role may list' })
  resources: string[];
  @ApiProperty({ type: [String], description: 'Resources of which this role may begin a record' })
  creates: string[];
}

export class LinkAnswer {
  @ApiProperty({ type: String })
  username: string;
  @ApiProperty({ type: String, description: 'Secret of the second factor, base32' })
  totpSecret: string;
  @ApiProperty({ type: String, description: 'The same as an otpauth: address' })
  totpUri: string;
}
