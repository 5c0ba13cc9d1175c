import { Module } from '@nestjs/common';
import { SavedFilterCommands } from './saved-filter.commands.js';
import { SavedFilterQueries } from './saved-filter.queries.js';
import { SavedFiltersController } from './saved-filters.controller.js';

@Module({ controllers: [SavedFiltersController], providers: [SavedFilterQueries, SavedFilterCommands] })
export class SavedFiltersModule {}
