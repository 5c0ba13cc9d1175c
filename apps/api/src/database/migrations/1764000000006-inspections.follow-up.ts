/** Part of the migration: the photos of an inspection. */
export const PHOTO = `
create table inspection_photo (
  id uuid constraint inspection_photo_pkey primary key,
  inspection_id uuid not null constraint inspection_photo_inspection_fkey references inspection (id),
  ordinal integer not null,
  item text,
  caption text not null default '',
  file_name text not null,
  media_type text not null constraint inspection_photo_type_known check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  size_bytes integer not null,
  sha256 text not null constraint inspection_photo_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  width integer not null,
  height integer not null,
  uploaded_by uuid not null constraint inspection_photo_uploaded_by_fkey references user_account (id),
  uploaded_at timestamptz not null,
  constraint inspection_photo_ordinal_unique unique (inspection_id, ordinal)
);
comment on table inspection_photo is 'A photo taken at an inspection: evidence, with where it comes from.';
comment on column inspection_photo.id is 'Random identifier.';
comment on column inspection_photo.inspection_id is 'The inspection.';
comment on column inspection_photo.ordinal is 'Order within the inspection, from 1.';
comment on column inspection_photo.item is 'The item it shows, by its code in the checklist; none: the place as a whole.';
comment on column inspection_photo.caption is 'What it shows, in words.';
comment on column inspection_photo.file_name is 'Name of the file as it was sent.';
comment on column inspection_photo.media_type is 'What the original is.';
comment on column inspection_photo.size_bytes is 'Size of the original.';
comment on column inspection_photo.sha256 is 'SHA-256 of the original, hex.';
comment on column inspection_photo.width is 'Width of the copy that is shown, in pixels.';
comment on column inspection_photo.height is 'Height of it.';
comment on column inspection_photo.uploaded_by is 'Who sent it.';
comment on column inspection_photo.uploaded_at is 'When.';
create trigger inspection_photo_append_only before update or delete or truncate on inspection_photo for each statement execute function refuse_change();

create table inspection_photo_file (
  photo_id uuid not null constraint inspection_photo_file_photo_fkey references inspection_photo (id),
  kind text not null constraint inspection_photo_file_kind_known check (kind in ('original', 'copy', 'thumbnail')),
  bytes bytea not null,
  constraint inspection_photo_file_pkey primary key (photo_id, kind)
);
alter table inspection_photo_file alter column bytes set storage external;
comment on table inspection_photo_file is 'The bytes of a photo: the original as it was sent, and what is made from it to be shown, without its metadata.';
comment on column inspection_photo_file.photo_id is 'The photo.';
comment on column inspection_photo_file.kind is 'original (kept as evidence, never shown), copy or thumbnail.';
comment on column inspection_photo_file.bytes is 'The bytes.';
create trigger inspection_photo_file_append_only before update or delete or truncate on inspection_photo_file for each statement execute function refuse_change();

create table inspection_photo_removal (
  photo_id uuid constraint inspection_photo_removal_pkey primary key constraint inspection_photo_removal_photo_fkey references inspection_photo (id),
  reasons text not null,
  removed_by uuid not null constraint inspection_photo_removal_removed_by_fkey references user_account (id),
  removed_at timestamptz not null
);
comment on table inspection_photo_removal is 'A photo that was taken back before the report was handed in. It stays, and is no longer shown.';
comment on column inspection_photo_removal.photo_id is 'The photo.';
comment on column inspection_photo_removal.reasons is 'Why.';
comment on column inspection_photo_removal.removed_by is 'Who took it back.';
comment on column inspection_photo_removal.removed_at is 'When.';
create trigger inspection_photo_removal_append_only before update or delete or truncate on inspection_photo_removal for each statement execute function refuse_change();
`;

/** Part of the migration: what has to be put right afterwards. */
export const CORRECTION = `
create table corrective_action (
  id uuid constraint corrective_action_pkey primary key,
  finding_id uuid not null constraint corrective_action_finding_unique unique constraint corrective_action_finding_fkey references inspection_finding (id),
  inspection_id uuid not null constraint corrective_action_inspection_fkey references inspection (id),
  action text not null default '',
  due_on date not null,
  status text not null constraint corrective_action_status_known check (status in ('open', 'done', 'verified', 'overdue', 'sanction_proposed')),
  opened_at timestamptz not null,
  reminded_on date,
  reported_by uuid constraint corrective_action_reported_by_fkey references user_account (id),
  reported_at timestamptz,
  verified_by uuid constraint corrective_action_verified_by_fkey references user_account (id),
  verified_at timestamptz,
  sanction_id uuid,
  version integer not null default 1,
  constraint corrective_action_reported check (status not in ('done', 'verified') or (reported_by is not null and reported_at is not null)),
  constraint corrective_action_verified check ((status = 'verified') = (verified_by is not null and verified_at is not null)),
  constraint corrective_action_four_eyes check (verified_by is null or verified_by <> reported_by)
);
create index corrective_action_inspection on corrective_action (inspection_id);
create index corrective_action_waiting on corrective_action (due_on) where status in ('open', 'overdue');
comment on table corrective_action is 'What an agency has to put right after a finding, and by when.';
comment on column corrective_action.id is 'Random identifier.';
comment on column corrective_action.finding_id is 'The finding.';
comment on column corrective_action.inspection_id is 'The inspection of the finding.';
comment on column corrective_action.action is 'What is asked in particular; empty: what the item says.';
comment on column corrective_action.due_on is 'Last day (inclusive) to put it right.';
comment on column corrective_action.status is 'open, done (as reported), verified (by another person), overdue or sanction_proposed.';
comment on column corrective_action.opened_at is 'When it was opened.';
comment on column corrective_action.reminded_on is 'Day of the last reminder.';
comment on column corrective_action.reported_by is 'Who last reported it done.';
comment on column corrective_action.reported_at is 'When.';
comment on column corrective_action.verified_by is 'Who verified it: never who reported it.';
comment on column corrective_action.verified_at is 'When.';
comment on column corrective_action.sanction_id is 'The sanction proposed because it was overdue.';
comment on column corrective_action.version is 'Counts changes; a change must name the version it saw.';

create table corrective_action_event (
  id uuid constraint corrective_action_event_pkey primary key,
  corrective_action_id uuid not null constraint corrective_action_event_action_fkey references corrective_action (id),
  ordinal integer not null,
  verb text not null,
  from_status text,
  to_status text not null,
  actor_id uuid constraint corrective_action_event_actor_fkey references user_account (id),
  actor_role text not null,
  at timestamptz not null,
  reasons text,
  facts jsonb not null default '{}',
  constraint corrective_action_event_ordinal_unique unique (corrective_action_id, ordinal)
);
comment on table corrective_action_event is 'What happened to a corrective action, one act a row.';
comment on column corrective_action_event.id is 'Random identifier.';
comment on column corrective_action_event.corrective_action_id is 'The corrective action.';
comment on column corrective_action_event.ordinal is 'Order within it, from 1.';
comment on column corrective_action_event.verb is 'The act: open, remind, report_done, verify, reject, mark_overdue or propose_sanction.';
comment on column corrective_action_event.from_status is 'Status before; none: it began.';
comment on column corrective_action_event.to_status is 'Status after.';
comment on column corrective_action_event.actor_id is 'Whose act it was; none: the clock.';
comment on column corrective_action_event.actor_role is 'The role it was done in.';
comment on column corrective_action_event.at is 'When.';
comment on column corrective_action_event.reasons is 'What was reported, or why.';
comment on column corrective_action_event.facts is 'Days and identifiers that belong to the act.';
create trigger corrective_action_event_append_only before update or delete or truncate on corrective_action_event for each statement execute function refuse_change();
`;
