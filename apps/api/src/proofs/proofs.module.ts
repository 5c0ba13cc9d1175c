import { Module } from '@nestjs/common';
import { PublishingModule } from '../publishing/index.js';
import { ProofCommands } from './proof.commands.js';
import { ProofQueries } from './proof.queries.js';
import { ProofsController } from './proofs.controller.js';

@Module({ imports: [PublishingModule], controllers: [ProofsController], providers: [ProofQueries, ProofCommands] })
export class ProofsModule {}
