-- Emergency access: two of different offices let one person read one secret for some hours. It sounds the alarm until somebody else,
-- of the confidentiality office, has reviewed it.
alter table joint_matter drop constraint joint_matter_kind_check;
alter table joint_matter add constraint joint_matter_kind_check check (kind in ('reset', 'appointment', 'emergency')),
  add column secret_id uuid references secret, add column room_id uuid references place, add column hours int check (hours between 1 and 8),
  add check ((kind = 'emergency') = (num_nonnulls(secret_id, room_id, hours) = 3));
create table emergency (
  id uuid primary key references joint_matter, number text not null unique,
  person_id uuid not null references person, secret_id uuid not null references secret, loan_number text not null,
  asked_by uuid not null references person, joined_by uuid not null references person,
  opened_at timestamptz not null, until timestamptz not null, review_due_at timestamptz not null,
  reviewed_by uuid references person, reviewed_at timestamptz, justified boolean, review_sealed bytea,
  check (reviewed_by <> person_id), check (reviewed_by <> asked_by), check (reviewed_by <> joined_by), check (asked_by <> joined_by),
  check (num_nonnulls(reviewed_by, reviewed_at, justified, review_sealed) in (0, 4))
);
create index emergency_alarm on emergency (opened_at) where reviewed_at is null;
