import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/index.js';
import { CounterCodes } from './counter.codes.js';
import { LetterCommands } from './letter.commands.js';
import { LettersController, MyLettersController } from './letters.controller.js';
import { Typesetter, TypstTypesetter } from './typesetter.js';

@Module({
  imports: [CredentialsModule],
  controllers: [LettersController, MyLettersController],
  providers: [LetterCommands, CounterCodes, { provide: Typesetter, useClass: TypstTypesetter }],
})
export class LettersModule {}
