import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Licences, the proposals made about them, and the decisions that they consist of. */
export class Licensing1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table licence (
  id uuid constraint licence_pkey primary key,
  register_id text not null constraint licence_register_fkey references register (id),
  agency_id uuid not null constraint licence_agency_fkey references agency (id),
  class text not null,
  number text not null constraint licence_number_not_empty check (length(number) between 1 and 80),
  slug text not null constraint licence_slug_safe check (slug ~ '^[^/?#[:space:]]+$'),
  countries text[] not null default '{}',
  sectors text[] not null default '{}',
  status text not null constraint licence_status_known check (status in ('applicant', 'licensed', 'licensed_with_conditions', 'suspended', 'expired', 'revoked', 'surrendered', 'void', 'refused', 'barred')),
  status_until timestamptz,
  valid_to date,
  remark text,
  source_name text,
  source_url text,
  source_on date,
  withdrawn_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint licence_number_unique unique (register_id, class, number),
  constraint licence_slug_unique unique (register_id, slug)
);
create index licence_agency on licence (agency_id);
create index licence_by_status on licence (register_id, status, number, id);
create index licence_by_number on licence (number, id);
create index licence_status_until on licence (status_until) where status_until is not null;
comment on table licence is 'The authority to recruit, of one legal entity. What it is follows from its decisions; a partner''s licence from what the partner stated.';
comment on column licence.id is 'Random identifier.';
comment on column licence.register_id is 'The register it stands in.';
comment on column licence.agency_id is 'Its holder; never another.';
comment on column licence.class is 'Class of licence, such as land-based or domestic-work.';
comment on column licence.number is 'Number, verbatim as issued.';
comment on column licence.slug is 'The number made safe for an address.';
comment on column licence.countries is 'Countries it covers (ISO 3166); none: all.';
comment on column licence.sectors is 'Sectors it covers; none: all.';
comment on column licence.status is 'Home register: the status derived from the decisions, kept for queries only. Partner: the status the partner stated.';
comment on column licence.status_until is 'When the derived status changes by time alone (expiry, end of a suspension); a job then derives it again.';
comment on column licence.valid_to is 'Last day of validity (inclusive), derived or stated.';
comment on column licence.remark is 'A partner''s own words about it, verbatim.';
comment on column licence.source_name is 'Partner''s entry: the authority that published it.';
comment on column licence.source_url is 'Partner''s entry: where.';
comment on column licence.source_on is 'Partner''s entry: of which day the publication is.';
comment on column licence.withdrawn_at is 'Partner''s entry: when it was found to be no longer listed, or its import was undone.';
comment on column licence.created_at is 'When it was entered.';
comment on column licence.version is 'Counts changes; a change must name the version it saw.';

create table licence_proposal (
  id uuid constraint licence_proposal_pkey primary key,
  licence_id uuid not null constraint licence_proposal_licence_fkey references licence (id),
  measure text not null,
  status text not null constraint licence_proposal_status_known check (status in ('proposed', 'noticed', 'decided', 'rejected', 'withdrawn')),
  terms jsonb not null,
  ground text not null,
  reasons text not null,
  review_right text not null,
  office_id uuid constraint licence_proposal_office_fkey references office (id),
  proposed_by uuid not null constraint licence_proposal_proposed_by_fkey references user_account (id),
  proposed_at timestamptz not null,
  served_how text,
  noticed_at timestamptz,
  reply_by date,
  closed_by uuid constraint licence_proposal_closed_by_fkey references user_account (id),
  closed_at timestamptz,
  closing_reasons text,
  constraint licence_proposal_four_eyes check (status not in ('decided', 'rejected') or closed_by <> proposed_by),
  constraint licence_proposal_closed check ((status in ('decided', 'rejected', 'withdrawn')) = (closed_by is not null and closed_at is not null))
);
create index licence_proposal_licence on licence_proposal (licence_id);
create unique index licence_proposal_one_open on licence_proposal (licence_id, measure) where status in ('proposed', 'noticed');
create index licence_proposal_open on licence_proposal (proposed_at) where status in ('proposed', 'noticed');
comment on table licence_proposal is 'A measure that one officer proposes and another decides.';
comment on column licence_proposal.id is 'Random identifier.';
comment on column licence_proposal.licence_id is 'The licence it is about.';
comment on column licence_proposal.measure is 'What is proposed, such as grant, suspend or revoke; one open proposal for each.';
comment on column licence_proposal.status is 'proposed, noticed (served on the holder), decided, rejected or withdrawn.';
comment on column licence_proposal.terms is 'Dates, condition and other terms of the measure.';
comment on column licence_proposal.ground is 'Legal ground.';
comment on column licence_proposal.reasons is 'Reasons, as the holder is told them.';
comment on column licence_proposal.review_right is 'How and by when the holder can have it reviewed.';
comment on column licence_proposal.office_id is 'Office that proposed it.';
comment on column licence_proposal.proposed_by is 'Who proposed it.';
comment on column licence_proposal.proposed_at is 'When.';
comment on column licence_proposal.served_how is 'How the notice was served.';
comment on column licence_proposal.noticed_at is 'When the notice was served.';
comment on column licence_proposal.reply_by is 'Last day (inclusive) on which the holder may reply.';
comment on column licence_proposal.closed_by is 'Who decided, rejected or withdrew it; a decider is never the proposer.';
comment on column licence_proposal.closed_at is 'When.';
comment on column licence_proposal.closing_reasons is 'Reasons of the rejection or withdrawal, or added by the decider.';

create table licence_decision (
  id uuid constraint licence_decision_pkey primary key,
  licence_id uuid not null constraint licence_decision_licence_fkey references licence (id),
  proposal_id uuid constraint licence_decision_proposal_fkey references licence_proposal (id),
  kind text not null,
  effective_at timestamptz not null,
  until_on date,
  valid_to date,
  condition_id uuid,
  condition_text text,
  refers_to uuid constraint licence_decision_refers_to_fkey references licence_decision (id),
  ground text not null constraint licence_decision_ground_given check (ground <> ''),
  reasons text not null constraint licence_decision_reasons_given check (reasons <> ''),
  review_right text not null constraint licence_decision_review_right_given check (review_right <> ''),
  authority_id uuid not null constraint licence_decision_authority_fkey references authority (id),
  proposed_by uuid not null constraint licence_decision_proposed_by_fkey references user_account (id),
  decided_by uuid not null constraint licence_decision_decided_by_fkey references user_account (id),
  recorded_at timestamptz not null,
  ordinal integer not null,
  constraint licence_decision_four_eyes check (decided_by <> proposed_by),
  constraint licence_decision_ordinal_unique unique (licence_id, ordinal)
);
comment on table licence_decision is 'One dated legal act about a licence. Never changed: a mistake is put right by a later decision that refers to it.';
comment on column licence_decision.id is 'Random identifier.';
comment on column licence_decision.licence_id is 'The licence.';
comment on column licence_decision.proposal_id is 'The proposal it decided.';
comment on column licence_decision.kind is 'What was decided, such as grant, add_condition, suspend, lift, revoke or correct.';
comment on column licence_decision.effective_at is 'From when it has effect.';
comment on column licence_decision.until_on is 'Last day (inclusive) of a dated suspension.';
comment on column licence_decision.valid_to is 'Last day of validity (inclusive) that a grant or renewal gives.';
comment on column licence_decision.condition_id is 'The condition added or removed.';
comment on column licence_decision.condition_text is 'Text of a condition added.';
comment on column licence_decision.refers_to is 'The decision that it corrects or lifts.';
comment on column licence_decision.ground is 'Legal ground.';
comment on column licence_decision.reasons is 'Reasons, as the holder is told them.';
comment on column licence_decision.review_right is 'How and by when the holder can have it reviewed.';
comment on column licence_decision.authority_id is 'The authority whose act it is.';
comment on column licence_decision.proposed_by is 'Who proposed it.';
comment on column licence_decision.decided_by is 'Who decided it: never the proposer.';
comment on column licence_decision.recorded_at is 'When the register came to know it: the instant of its audit leaf.';
comment on column licence_decision.ordinal is 'Order of recording within the licence, from 1.';
create trigger licence_decision_append_only before update or delete or truncate on licence_decision for each statement execute function refuse_change();

grant select, insert, update on licence, licence_proposal to amparo_app;
grant select, insert on licence_decision to amparo_app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table licence_decision, licence_proposal, licence;');
  }
}
