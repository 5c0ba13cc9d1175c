import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { ProofCommands } from './proof.commands.js';
import { MakeProof, OpenProof } from './proof.requests.js';
import { ProofAnswer } from './proof.responses.js';

const ROLES = ['portal', 'partner'] as const;

@ApiTags('proofs')
@Controller('proofs')
export class ProofsController {
  constructor(private readonly commands: ProofCommands) {}

  @Post()
  @Allow({ roles: ROLES, audit: 'proof.make' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: ProofAnswer })
  make(@Body() body: MakeProof): Promise<ProofAnswer> {
    return this.commands.make(body);
  }

  /** By POST: a code in an address would stay in logs. */
  @Post('open')
  @HttpCode(200)
  @Allow({ roles: ROLES, audit: 'proof.open' })
  @ApiOkResponse({ type: ProofAnswer })
  open(@Body() { code }: OpenProof): Promise<ProofAnswer> {
    return this.commands.open(code);
  }
}
