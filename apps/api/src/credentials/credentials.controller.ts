import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { CredentialCommands } from './credential.commands.js';
import { CredentialQueries } from './credential.queries.js';
import { RevokeCredentialKey } from './credential.requests.js';
import { CredentialKeyAnswer, CredentialKeyList, CredentialStatusAnswer } from './credential.responses.js';
import { CredentialStatus } from './credential.status.js';

@ApiTags('credentials')
@Controller('credentials')
export class CredentialsController {
  constructor(private readonly status: CredentialStatus) {}

  /** For everybody who verifies codes: fetched as a whole, it tells nobody which licence is looked at. */
  @Get('status')
  @Allow({ roles: ['anonymous', 'partner', 'portal', 'auditor', 'administrator'], audit: 'none' })
  @ApiOkResponse({ type: CredentialStatusAnswer })
  read(): Promise<CredentialStatusAnswer> {
    return this.status.current();
  }
}

@ApiTags('credentials')
@Controller('credential-keys')
export class CredentialKeysController {
  constructor(
    private readonly queries: CredentialQueries,
    private readonly commands: CredentialCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS['credential-keys'], audit: 'credential-key.list' })
  @ApiOkResponse({ type: CredentialKeyList })
  async list(): Promise<CredentialKeyList> {
    const data = await this.queries.keys(requestContext().actor.role);
    return { data, total: data.length };
  }

  @Get(':kid')
  @Allow({ roles: READERS['credential-keys'], audit: 'credential-key.read' })
  @ApiOkResponse({ type: CredentialKeyAnswer })
  read(@Param('kid') kid: string): Promise<CredentialKeyAnswer> {
    return this.queries.key(kid, requestContext().actor.role);
  }

  @Post(':kid/revoke')
  @Allow({ roles: ['administrator'], audit: 'credential-key.revoke' })
  @ApiVerb(CredentialKeyAnswer)
  revoke(@Param('kid') kid: string, @Body() body: RevokeCredentialKey): Promise<CredentialKeyAnswer> {
    return this.commands.revoke(kid, body);
  }
}
