import { ApiProperty } from '@nestjs/swagger';

export class CredentialKeyAnswer {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String, description: 'Stands in each code that the key signed' })
  kid: string;
  @ApiProperty({ type: String, description: 'Ed25519 public key, base64url (RFC 8037)' })
  x: string;
  @ApiProperty({ type: String, format: 'date-time' })
  firstUsedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  revokedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String] })
  allowedActions: string[];
}

export class CredentialKeyList {
  @ApiProperty({ type: [CredentialKeyAnswer] })
  data: CredentialKeyAnswer[];
  @ApiProperty({ type: Number })
  total: number;
}

export class CredentialStatusAnswer {
  @ApiProperty({
    type: String,
    description: 'The public keys of codes, as a note that the register signed (C2SP signed-note)',
  })
  keys: string;
  @ApiProperty({ type: String, description: 'The status list: a JWS of type statuslist+jwt, four bits an entry, zlib' })
  list: string;
}
