import { Module } from '@nestjs/common';
import { AgenciesController } from './agencies.controller.js';
import { AgencyCommands } from './agency.commands.js';
import { AgencyOnDayQueries } from './agency-on-day.queries.js';
import { AgencyQueries } from './agency.queries.js';
import { ChannelCommands } from './channel.commands.js';
import { ListingQueries } from './listing.queries.js';
import { ListingsController } from './listings.controller.js';
import { PersonCommands } from './person.commands.js';
import { PersonQueries } from './person.queries.js';
import { PersonsController } from './persons.controller.js';
import { ReferenceController } from './reference.controller.js';
import { ReferenceQueries } from './reference.queries.js';

@Module({
  controllers: [AgenciesController, PersonsController, ListingsController, ReferenceController],
  providers: [
    AgencyQueries,
    AgencyOnDayQueries,
    AgencyCommands,
    ChannelCommands,
    PersonQueries,
    PersonCommands,
    ListingQueries,
    ReferenceQueries,
  ],
})
export class RegistryModule {}
