import { Module } from '@nestjs/common';
import { LetterCommands } from './letter.commands.js';
import { LettersController, MyLettersController } from './letters.controller.js';
import { Typesetter, TypstTypesetter } from './typesetter.js';

@Module({
  controllers: [LettersController, MyLettersController],
  providers: [LetterCommands, { provide: Typesetter, useClass: TypstTypesetter }],
})
export class LettersModule {}
