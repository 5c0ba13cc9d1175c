import { Module } from '@nestjs/common';
import { ImportCommands } from './import.commands.js';
import { ImportProgress } from './import-progress.repository.js';
import { ImportQueries } from './import.queries.js';
import { ImportsController } from './imports.controller.js';

@Module({
  controllers: [ImportsController],
  providers: [ImportCommands, ImportProgress, ImportQueries],
  exports: [ImportCommands],
})
export class ImportsModule {}
