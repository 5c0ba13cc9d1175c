import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface Home {
  readonly id: string;
  readonly timeZone: string;
  readonly country: string;
  readonly currency: string;
}

/** The one home register of this installation; read once it exists. */
@Injectable()
export class HomeRegister {
  private home: Home | undefined;

  constructor(private readonly dataSource: DataSource) {}

  async read(): Promise<Home> {
    if (!this.home) {
      const [row]: Home[] = await this.dataSource.query(
        `select id, time_zone as "timeZone", country, currency from register where role = 'home'`,
      );
      if (!row) throw new Error('this installation has no home register yet: run the seed or create one');
      this.home = row;
    }
    return this.home;
  }
}
