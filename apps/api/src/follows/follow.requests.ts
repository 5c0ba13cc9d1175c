import { type Language, LANGUAGES } from '@amparo/messages';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { Text } from '../http/fields.js';
import { FOLLOW_CHANNELS, type FollowChannel } from './follow.js';

export class FollowAddress {
  @ApiProperty({ type: String, enum: FOLLOW_CHANNELS })
  @IsIn(FOLLOW_CHANNELS)
  channel: FollowChannel;

  @Text(3, 254, 'An e-mail address, or a telephone number as people of the register’s country write it')
  address: string;
}

export class AskToFollow extends FollowAddress {
  @ApiProperty({ type: String, format: 'uuid', description: 'An agency of the home register' })
  @IsUUID()
  agencyId: string;

  @ApiProperty({ type: String, enum: LANGUAGES, description: 'Of the messages' })
  @IsIn([...LANGUAGES])
  language: Language;
}

export class FollowLink {
  @Text(10, 100, 'From the link in a message')
  token: string;
}
