import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { SessionCommands } from './session.commands.js';
import { SessionController } from './session.controller.js';
import { SessionQueries } from './session.queries.js';
import { KeyStrategy, SessionStrategy } from './strategies.js';
import { UserCommands } from './user.commands.js';
import { UserQueries } from './user.queries.js';
import { ApiKeysController, UsersController } from './users.controller.js';

@Module({
  imports: [PassportModule],
  controllers: [SessionController, UsersController, ApiKeysController],
  providers: [SessionQueries, SessionCommands, UserQueries, UserCommands, SessionStrategy, KeyStrategy],
  exports: [SessionQueries],
})
export class AccessModule {}
