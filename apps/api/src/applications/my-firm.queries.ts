import { dayOf } from '@amparo/kernel';
import { refuseApplication } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import { settingOn } from '../settings/index.js';
import type { Reader } from './application.repository.js';
import type { MyFirmAnswer } from './my-firm.responses.js';

/** What an agency's account is told of its own firm: what an application can be about. */
@Injectable()
export class MyFirmQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async read({ agencyId }: Actor): Promise<MyFirmAnswer> {
    const reader: Reader = { query: (sql, parameters = []) => this.dataSource.query(sql, [...parameters]) };
    const [agency] = await reader.query<Pick<MyFirmAnswer, 'id' | 'number' | 'legalName'>>(
      'select id, number, legal_name as "legalName" from agency where id = $1',
      [agencyId],
    );
    if (!agency) return refuseApplication('application.missing');
    const { timeZone } = await this.home.read();
    const { value } = await settingOn(reader, 'licence-classes', dayOf(this.clock.now(), timeZone));
    return {
      ...agency,
      licences: await reader.query(
        `select id, number, class, status, valid_to as "validTo" from licence where agency_id = $1 order by number, id`,
        [agencyId],
      ),
      appointments: await reader.query(
        `select t.id, p.name, t.role from appointment t join person p on p.id = t.person_id
         where t.agency_id = $1 and t.to_on is null order by p.name, t.id`,
        [agencyId],
      ),
      classes: value.map(({ code, names }) => ({ code, names })),
    };
  }
}
