import type { MigrationInterface, QueryRunner } from 'typeorm';

const DECIDED = `('decided', 'appealed', 'final', 'ended', 'archived')`;

/** Whoever turns out to be somebody to look out for: those who were screened before that are screened again. */
export class LaterFindings1764000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table vetting_later (
  subject_kind text not null constraint vetting_later_kind_known check (subject_kind in ('agency', 'person', 'listing')),
  subject_id uuid not null,
  constraint vetting_later_pkey primary key (subject_kind, subject_id)
);
comment on table vetting_later is 'Who was refused, revoked, barred, sanctioned or listed since: whom they resemble is still to be screened again.';
comment on column vetting_later.subject_kind is 'agency, person or listing.';
comment on column vetting_later.subject_id is 'Which of them.';
grant select, insert, update, delete on vetting_later to amparo_app;

create function licence_found_later() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  insert into vetting_later (subject_kind, subject_id) values ('agency', new.agency_id) on conflict do nothing;
  return null;
end $$;
comment on function licence_found_later() is 'Trigger: a licence was refused, revoked or barred.';
create trigger licence_found_later after update of status on licence for each row
  when (new.status in ('refused', 'revoked', 'barred') and old.status is distinct from new.status) execute function licence_found_later();

create function sanction_found_later() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  insert into vetting_later (subject_kind, subject_id)
    select kind, id from (values ('agency', new.agency_id), ('person', new.person_id)) as t(kind, id) where id is not null on conflict do nothing;
  return null;
end $$;
comment on function sanction_found_later() is 'Trigger: a sanction was decided.';
create trigger sanction_found_later after update of status on sanction for each row
  when (new.status in ${DECIDED} and old.status not in ${DECIDED}) execute function sanction_found_later();

create function listing_found_later() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  insert into vetting_later (subject_kind, subject_id) select 'listing', id from added on conflict do nothing;
  return null;
end $$;
comment on function listing_found_later() is 'Trigger: somebody was listed.';
create trigger listing_found_later after insert on listing referencing new table as added for each statement execute function listing_found_later();

alter table vetting drop constraint vetting_occasion_known,
  add constraint vetting_occasion_known check (occasion in ('application', 'change', 'asked', 'later'));
comment on column vetting.occasion is 'Why: an application, a change of what is known, asked for by an officer, or later: what was decided since about somebody it resembles.';
comment on column vetting.occasion_id is 'The application, where it was one; of a later finding, about whom it was.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table vetting drop constraint vetting_occasion_known,
  add constraint vetting_occasion_known check (occasion in ('application', 'change', 'asked')) not valid;
drop trigger listing_found_later on listing; drop function listing_found_later();
drop trigger sanction_found_later on sanction; drop function sanction_found_later();
drop trigger licence_found_later on licence; drop function licence_found_later();
drop table vetting_later;`);
  }
}
