import { Module } from '@nestjs/common';
import { FeeRuleCommands } from './fee-rule.commands.js';
import { FeeRuleQueries } from './fee-rule.queries.js';
import { FeeRulesController } from './fee-rules.controller.js';

@Module({ controllers: [FeeRulesController], providers: [FeeRuleQueries, FeeRuleCommands] })
export class FeeRulesModule {}
