import { Module } from '@nestjs/common';
import { MyPrincipalsController } from './my-principals.controller.js';
import { PrincipalCommands } from './principal.commands.js';
import { PrincipalQueries } from './principal.queries.js';
import { PrincipalsController } from './principals.controller.js';

@Module({
  controllers: [PrincipalsController, MyPrincipalsController],
  providers: [PrincipalQueries, PrincipalCommands],
})
export class PrincipalsModule {}
