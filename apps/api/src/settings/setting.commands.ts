import { dayOf, Refusal } from '@amparo/kernel';
import { checkSetting, refuseSetting, SETTING_KINDS, type SettingKind } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { HomeRegister } from '../database/home-register.queries.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { Ids } from '../ports/index.js';
import { SettingQueries } from './setting.queries.js';
import type { AdoptSetting } from './setting.requests.js';
import type { SettingAnswer } from './setting.responses.js';

@Injectable()
export class SettingCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: SettingQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  /** Never changes what held on a day that has begun: what was judged by it must stay explainable. */
  adopt(kind: string, { effectiveFrom, value, reasons }: AdoptSetting): Promise<SettingAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const known = SETTING_KINDS.find((one) => one === kind) ?? refuseSetting('setting.missing');
      // One after the other: two at once would take the same number.
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`setting ${kind}`]);
      const [newest] = await tx.query<{ version: number }>(
        'select max(version) as version from setting_version where kind = $1',
        [kind],
      );
      const version = newest?.version ?? 0;
      assertVersion(version);
      const { timeZone } = await this.home.read();
      refuseWrong(known, value, effectiveFrom, dayOf(tx.now, timeZone));
      const id = this.ids.id();
      await tx.query(
        `insert into setting_version (id, kind, version, effective_from, value, reasons, adopted_by, adopted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, kind, version + 1, effectiveFrom, JSON.stringify(value), reasons, tx.actor.id, tx.now],
      );
      tx.record({ kind: 'settings', id }, { setting: kind, version: version + 1, effectiveFrom });
      return this.settings.one(kind, tx.actor.role, tx.manager);
    });
  }
}

function refuseWrong(kind: SettingKind, value: unknown, from: string, today: string): void {
  const errors = checkSetting(kind, value);
  if (from <= today)
    errors.unshift({ pointer: '/effectiveFrom', code: 'setting.from-tomorrow', params: { field: 'effectiveFrom' } });
  if (errors.length > 0) throw new Refusal('request.invalid', 'invalid', {}, errors);
}
