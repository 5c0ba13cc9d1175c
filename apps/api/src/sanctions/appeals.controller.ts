import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { ApiVerb } from '../http/verb.js';
import { AppealCommands } from './appeal.commands.js';
import { DecideAppeal, LodgeAppeal, ProposeEnd, WithReasons } from './sanction.requests.js';
import { SanctionAnswer } from './sanction.responses.js';

const OFFICER = ['sanction_officer'] as const;
const DECIDER = ['approver'] as const;
const ACTING = [...OFFICER, ...DECIDER, 'publisher'] as const;

/** What happens after a decision: appeals, ends; and who keeps away. */
@ApiTags('sanctions')
@Controller('sanctions')
export class AppealsController {
  constructor(private readonly commands: AppealCommands) {}

  @Post(':id/lodge-appeal')
  @Allow({ roles: OFFICER, audit: 'sanction.lodge-appeal' })
  @ApiVerb(SanctionAnswer)
  lodgeAppeal(@Param('id', ParseUUIDPipe) id: string, @Body() body: LodgeAppeal): Promise<SanctionAnswer> {
    return this.commands.lodge(id, body);
  }

  @Post(':id/grant-stay')
  @Allow({ roles: DECIDER, audit: 'sanction.grant-stay' })
  @ApiVerb(SanctionAnswer)
  grantStay(@Param('id', ParseUUIDPipe) id: string, @Body() body: DecideAppeal): Promise<SanctionAnswer> {
    return this.commands.grantStay(id, body);
  }

  @Post(':id/uphold-appeal')
  @Allow({ roles: DECIDER, audit: 'sanction.uphold-appeal' })
  @ApiVerb(SanctionAnswer)
  upholdAppeal(@Param('id', ParseUUIDPipe) id: string, @Body() body: DecideAppeal): Promise<SanctionAnswer> {
    return this.commands.uphold(id, body);
  }

  @Post(':id/dismiss-appeal')
  @Allow({ roles: DECIDER, audit: 'sanction.dismiss-appeal' })
  @ApiVerb(SanctionAnswer)
  dismissAppeal(@Param('id', ParseUUIDPipe) id: string, @Body() body: DecideAppeal): Promise<SanctionAnswer> {
    return this.commands.dismiss(id, body);
  }

  @Post(':id/withdraw-appeal')
  @Allow({ roles: OFFICER, audit: 'sanction.withdraw-appeal' })
  @ApiVerb(SanctionAnswer)
  withdrawAppeal(@Param('id', ParseUUIDPipe) id: string, @Body() body: WithReasons): Promise<SanctionAnswer> {
    return this.commands.withdrawAppeal(id, body.reasons);
  }

  @Post(':id/propose-end')
  @Allow({ roles: OFFICER, audit: 'sanction.propose-end' })
  @ApiVerb(SanctionAnswer)
  proposeEnd(@Param('id', ParseUUIDPipe) id: string, @Body() body: ProposeEnd): Promise<SanctionAnswer> {
    return this.commands.proposeEnd(id, body);
  }

  @Post(':id/approve-end')
  @Allow({ roles: DECIDER, audit: 'sanction.approve-end' })
  @ApiVerb(SanctionAnswer)
  approveEnd(@Param('id', ParseUUIDPipe) id: string): Promise<SanctionAnswer> {
    return this.commands.approveEnd(id);
  }

  @Post(':id/refuse-end')
  @Allow({ roles: DECIDER, audit: 'sanction.refuse-end' })
  @ApiVerb(SanctionAnswer)
  refuseEnd(@Param('id', ParseUUIDPipe) id: string, @Body() body: WithReasons): Promise<SanctionAnswer> {
    return this.commands.refuseEnd(id, body.reasons);
  }

  @Post(':id/archive')
  @Allow({ roles: OFFICER, audit: 'sanction.archive' })
  @ApiVerb(SanctionAnswer)
  archive(@Param('id', ParseUUIDPipe) id: string, @Body() body: WithReasons): Promise<SanctionAnswer> {
    return this.commands.archive(id, body.reasons);
  }

  @Post(':id/declare-interest')
  @Allow({ roles: ACTING, audit: 'sanction.declare-interest' })
  @ApiVerb(SanctionAnswer)
  declareInterest(@Param('id', ParseUUIDPipe) id: string, @Body() body: WithReasons): Promise<SanctionAnswer> {
    return this.commands.declareInterest(id, body.reasons);
  }
}
