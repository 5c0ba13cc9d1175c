import { Module } from '@nestjs/common';
import { BondCommands } from './bond.commands.js';
import { BondQueries } from './bond.queries.js';
import { BondsController } from './bonds.controller.js';
import { MyBondsController } from './my-bonds.controller.js';

@Module({ controllers: [BondsController, MyBondsController], providers: [BondQueries, BondCommands] })
export class BondsModule {}
