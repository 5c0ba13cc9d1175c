import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How many messages went out, for whoever keeps the service running: not about whom, and to nobody by name. */
@Injectable()
export class FollowQueries {
  constructor(private readonly dataSource: DataSource) {}

  tally(): Promise<{ readonly channel: string; readonly outcome: string; readonly total: number }[]> {
    return this.dataSource.query('select channel, outcome, total from follow_tally order by channel, outcome');
  }
}
