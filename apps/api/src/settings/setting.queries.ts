import { dayOf, type Role } from '@amparo/kernel';
import { refuseSetting, SETTING_KINDS, type SettingKind } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import { Clock } from '../ports/index.js';
import type { SettingAnswer, SettingVersionAnswer } from './setting.responses.js';

@Injectable()
export class SettingQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async all(role: Role): Promise<{ data: SettingAnswer[]; total: number }> {
    const data = await Promise.all(SETTING_KINDS.map((kind) => this.one(kind, role)));
    return { data, total: data.length };
  }

  /** Every version, the newest first; each says whether it holds today. */
  async one(kind: string, role: Role, manager: EntityManager = this.dataSource.manager): Promise<SettingAnswer> {
    if (!(SETTING_KINDS as readonly string[]).includes(kind)) refuseSetting('setting.missing');
    const { timeZone } = await this.home.read();
    const today = dayOf(this.clock.now(), timeZone);
    const versions: Omit<SettingVersionAnswer, 'inForce'>[] = await manager.query(
      `select s.id, s.version, s.effective_from as "effectiveFrom", s.value, s.reasons, u.name as "adoptedBy", s.adopted_at as "adoptedAt"
       from setting_version s left join user_account u on u.id = s.adopted_by where s.kind = $1 order by s.effective_from desc, s.version desc`,
      [kind],
    );
    const current = versions.find(({ effectiveFrom }) => effectiveFrom <= today);
    if (!current) throw new Error(`no version of the setting ${kind} holds today`);
    return {
      id: kind as SettingKind,
      version: Math.max(...versions.map(({ version }) => version)),
      value: current.value,
      effectiveFrom: current.effectiveFrom,
      versions: versions.map((row) => ({ ...row, inForce: row.id === current.id })),
      allowedActions: role === 'administrator' ? ['adopt'] : [],
    };
  }
}
