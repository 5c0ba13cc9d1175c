import { refuseComplaint } from '@amparo/complaints';
import { dayOf, Refusal } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { HomeRegister } from '../database/home-register.queries.js';
import { refuseConstraint } from '../database/constraints.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { Ids } from '../ports/index.js';
import { CaseTeamQueries } from './case-team.queries.js';
import type { CreateCaseTeam, KeepSealingKey, SetTeamKey, ShareTeamKey } from './case-team.requests.js';
import type { CaseTeamAnswer, SealingKeyAnswer } from './case-team.responses.js';
import { bytesOf } from './sealed.fields.js';

/** Keys are made in browsers: what comes here is public, locked or sealed. */
@Injectable()
export class CaseTeamCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly teams: CaseTeamQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  create({ officeId, name, districts }: CreateCaseTeam): Promise<CaseTeamAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const id = this.ids.id();
      const [taken] = await tx.query('select 1 from case_team where districts && $1::text[]', [districts]);
      if (taken) invalid('/districts', 'case-team.district-taken');
      await refuseConstraint(
        {
          case_team_office_fkey: { pointer: '/officeId', code: 'case-team.office-unknown' },
          case_team_name_unique: { pointer: '/name', code: 'case-team.name-taken' },
          case_team_one_central: { pointer: '/districts', code: 'case-team.central-taken' },
        },
        () =>
          tx.query('insert into case_team (id, office_id, name, districts) values ($1, $2, $3, $4)', [
            id,
            officeId,
            name,
            districts,
          ]),
      );
      tx.record({ kind: 'case-teams', id });
      return this.teams.one(id, tx.actor, tx.manager);
    });
  }

  /** The first member makes the team's key; it is set once, because everything is sealed to it from then on. */
  setKey(id: string, { recipient, share }: SetTeamKey): Promise<CaseTeamAnswer> {
    return this.change(id, async (tx, team, me) => {
      if (team.recipient !== null) refuseComplaint('case-team.has-key');
      if (me.recipient === null) refuseComplaint('sealing-key.needed');
      await tx.query('update case_team set recipient = $2 where id = $1', [id, recipient]);
      await this.give(tx, id, me.id, share);
    });
  }

  share(id: string, { userId, share }: ShareTeamKey): Promise<CaseTeamAnswer> {
    return this.change(id, async (tx, team, me) => {
      if (team.recipient === null) refuseComplaint('case-team.no-key');
      if (!me.hasShare) refuseComplaint('case-team.no-share');
      const colleague = team.members.find((member) => member.id === userId);
      if (!colleague) return invalid('/userId', 'case-team.not-a-member');
      if (colleague.recipient === null) invalid('/userId', 'case-team.member-without-key');
      await this.give(tx, id, userId, share);
    });
  }

  /** A new passphrase for the same key keeps the shares; a new key ends them, and colleagues give new ones. */
  keepSealingKey({ recipient, lockedIdentity }: KeepSealingKey): Promise<SealingKeyAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const me = tx.actor.id;
      const shares = await tx.query<{ team_id: string; is_last: boolean }>(
        `select t.id as team_id, not exists (select from case_team_share s where s.team_id = t.id and s.user_id <> $1) as is_last
         from case_team t where exists (select from case_team_share s where s.team_id = t.id and s.user_id = $1) order by t.id for update`,
        [me],
      );
      const known = await this.teams.sealingKey(tx.actor, tx.manager);
      if (known.recipient !== null && known.recipient !== recipient) {
        if (shares.some(({ is_last: isLast }) => isLast)) refuseComplaint('sealing-key.last-holder');
        await tx.query('delete from case_team_share where user_id = $1', [me]);
      }
      await tx.query(
        `insert into sealing_key (user_id, recipient, locked_identity) values ($1, $2, $3)
         on conflict (user_id) do update set recipient = excluded.recipient, locked_identity = excluded.locked_identity`,
        [me, recipient, bytesOf(lockedIdentity)],
      );
      tx.record({ kind: 'users', id: me ?? '' });
      return this.teams.sealingKey(tx.actor, tx.manager);
    });
  }

  private async give(tx: Transaction, teamId: string, userId: string, share: string): Promise<void> {
    const { timeZone } = await this.home.read();
    await tx.query(
      `insert into case_team_share (team_id, user_id, share, given_by, given_on) values ($1, $2, $3, $4, $5)
       on conflict (team_id, user_id) do update set share = excluded.share, given_by = excluded.given_by, given_on = excluded.given_on`,
      [teamId, userId, bytesOf(share), tx.actor.id, dayOf(tx.now, timeZone)],
    );
  }

  private change(
    id: string,
    work: (tx: Transaction, team: CaseTeamAnswer, me: CaseTeamAnswer['members'][number]) => Promise<unknown>,
  ): Promise<CaseTeamAnswer> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query('select 1 from case_team where id = $1 for update', [id]);
      const team = await this.teams.one(id, tx.actor, tx.manager);
      assertVersion(team.version);
      const me = team.members.find((member) => member.id === tx.actor.id);
      await work(tx, team, me ?? refuseComplaint('case-team.not-member'));
      await tx.query('update case_team set version = version + 1 where id = $1', [id]);
      tx.record({ kind: 'case-teams', id });
      return this.teams.one(id, tx.actor, tx.manager);
    });
  }
}

function invalid(pointer: string, code: string): never {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer, code }]);
}
