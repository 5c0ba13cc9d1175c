import { Module } from '@nestjs/common';
import { SettingCommands } from './setting.commands.js';
import { SettingQueries } from './setting.queries.js';
import { SettingsController } from './settings.controller.js';

@Module({ controllers: [SettingsController], providers: [SettingQueries, SettingCommands] })
export class SettingsModule {}
