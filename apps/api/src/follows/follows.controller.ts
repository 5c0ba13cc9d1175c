import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { FollowCommands } from './follow.commands.js';
import { AskToFollow, FollowAddress, FollowLink } from './follow.requests.js';
import {
  FollowAskedAnswer,
  FollowChannelsAnswer,
  FollowConfirmedAnswer,
  FollowStoppedAnswer,
} from './follow.responses.js';

const PORTAL = ['portal'] as const;

/** For the portal alone: no officer has a route to who follows whom, or to how many do. */
@ApiTags('follows')
@Controller('follows')
export class FollowsController {
  constructor(private readonly commands: FollowCommands) {}

  @Get('channels')
  @Allow({ roles: PORTAL, audit: 'none' })
  @ApiOkResponse({ type: FollowChannelsAnswer })
  channels(): FollowChannelsAnswer {
    return this.commands.channels();
  }

  @Post()
  @HttpCode(200)
  @Allow({ roles: PORTAL, audit: 'follow.ask' })
  @ApiOkResponse({ type: FollowAskedAnswer })
  ask(@Body() body: AskToFollow): Promise<FollowAskedAnswer> {
    return this.commands.ask(body);
  }

  /** By POST, all of them: a token in an address would stay in logs. */
  @Post('confirm')
  @HttpCode(200)
  @Allow({ roles: PORTAL, audit: 'follow.confirm' })
  @ApiOkResponse({ type: FollowConfirmedAnswer })
  confirm(@Body() { token }: FollowLink): Promise<FollowConfirmedAnswer> {
    return this.commands.confirm(token);
  }

  @Post('stop')
  @HttpCode(200)
  @Allow({ roles: PORTAL, audit: 'follow.stop' })
  @ApiOkResponse({ type: FollowStoppedAnswer })
  stop(@Body() { token }: FollowLink): Promise<FollowStoppedAnswer> {
    return this.commands.stop(token);
  }

  @Post('stop-all')
  @HttpCode(200)
  @Allow({ roles: PORTAL, audit: 'follow.stop' })
  @ApiOkResponse({ type: FollowStoppedAnswer })
  stopAll(@Body() body: FollowAddress): Promise<FollowStoppedAnswer> {
    return this.commands.stopAll(body);
  }
}
