import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, IsUUID, Length } from 'class-validator';
import { Text } from '../http/fields.js';
import { MOST_BYTES, Recipient, Sealed } from './sealed.fields.js';

export class CreateCaseTeam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  officeId: string;

  @Text(2, 100)
  name: string;

  @ApiProperty({ type: [String], description: 'Districts it takes complaints from; none: the central team' })
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  districts: string[];
}

export class SetTeamKey {
  @Recipient('Public half of the team’s new key')
  recipient: string;

  /** The team's secret key, sealed to the member's own. */
  @Sealed(MOST_BYTES.key)
  share: string;
}

export class ShareTeamKey {
  @ApiProperty({ type: String, format: 'uuid', description: 'A colleague of the team who has a key' })
  @IsUUID()
  userId: string;

  /** The team's secret key, sealed to the colleague's own. */
  @Sealed(MOST_BYTES.key)
  share: string;
}

export class KeepSealingKey {
  @Recipient('Public half')
  recipient: string;

  /** The secret half, locked with the officer's passphrase. */
  @Sealed(MOST_BYTES.key, 'passphrase')
  lockedIdentity: string;
}
