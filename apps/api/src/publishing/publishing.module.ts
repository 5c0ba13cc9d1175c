import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { FeedListener } from './feed-listener.js';
import { FeedQueries } from './feed.queries.js';
import { FeedReaders } from './feed-readers.queries.js';
import { FeedStreams } from './feed-streams.js';
import { FeedController } from './feed.controller.js';
import { ListCommands } from './list.commands.js';
import { ListQueries } from './list.queries.js';
import { ListQueue } from './list-queue.queries.js';
import { ListsController } from './lists.controller.js';
import { ReleaseQueries } from './release.queries.js';
import { ReleasesController } from './releases.controller.js';

@Module({
  imports: [AccessModule],
  controllers: [FeedController, ListsController, ReleasesController],
  providers: [
    FeedQueries,
    FeedReaders,
    FeedListener,
    FeedStreams,
    ListQueries,
    ReleaseQueries,
    ListCommands,
    ListQueue,
  ],
  exports: [FeedQueries, FeedReaders, ListQueue],
})
export class PublishingModule {}
