import { ApiProperty } from '@nestjs/swagger';
import { FOLLOW_CHANNELS, type FollowChannel } from './follow.js';

export class FollowChannelsAnswer {
  @ApiProperty({ type: String, enum: FOLLOW_CHANNELS, isArray: true, description: 'Where messages can be sent to' })
  channels: FollowChannel[];
}

export class FollowAskedAnswer {
  @ApiProperty({ type: Boolean, description: 'The same whether or not that address follows already' })
  accepted: boolean;
}

export class FollowConfirmedAnswer {
  @ApiProperty({ type: String, format: 'uuid', description: 'The agency that is followed' })
  agencyId: string;
}

export class FollowStoppedAnswer {
  @ApiProperty({ type: Boolean, description: 'The same whether or not there was anything to stop' })
  stopped: boolean;
}
