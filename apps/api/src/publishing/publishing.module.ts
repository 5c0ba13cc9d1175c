import { Module } from '@nestjs/common';
import { FeedListener } from './feed-listener.js';
import { FeedQueries } from './feed.queries.js';
import { FeedStreams } from './feed-streams.js';
import { FeedController } from './feed.controller.js';

@Module({ controllers: [FeedController], providers: [FeedQueries, FeedListener, FeedStreams], exports: [FeedQueries] })
export class PublishingModule {}
