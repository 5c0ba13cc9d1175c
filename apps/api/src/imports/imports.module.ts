import { Module } from '@nestjs/common';
import { ImportCommands } from './import.commands.js';
import { ImportQueries } from './import.queries.js';
import { ImportsController } from './imports.controller.js';

@Module({ controllers: [ImportsController], providers: [ImportCommands, ImportQueries], exports: [ImportCommands] })
export class ImportsModule {}
