-- What takes two: another's factors reset, an administrator appointed. Asked by one, joined by another of another office; neither is the
-- person it is about.
create table joint_matter (
  id uuid primary key, kind text not null check (kind in ('reset', 'appointment')),
  person_id uuid not null references person,
  role text check (role in ('system-admin', 'security-admin', 'auditor')),
  in_place_of uuid references person,
  reason text not null,
  asked_by uuid not null references person, asked_as text not null, asked_at timestamptz not null, until timestamptz not null,
  joined_by uuid references person, joined_as text, joined_at timestamptz,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  -- one half of the new one-time code, until the other half is made; the digest of what the asker read on the identity document
  half_sealed bytea, identity_hash bytea,
  check (asked_by <> person_id), check (joined_by <> person_id), check (joined_by <> asked_by), check (joined_as <> asked_as),
  check ((state = 'done') = (joined_by is not null)), check ((kind = 'appointment') = (role is not null)),
  check (in_place_of <> person_id)
);
create index on joint_matter (state, until);
create unique index one_open_matter on joint_matter (person_id, kind) where state = 'open';

-- the phone is reported lost: nobody gets in before two others have reset the factors
alter table account drop constraint account_state_check;
alter table account add constraint account_state_check check (state in ('invited', 'active', 'suspended', 'lost'));

-- one person, one account: a digest of the identity document's number with a secret that lies sealed beside it
alter table person add column identity_hash bytea, add column left_at timestamptz, add column left_by uuid, add column left_reason text;
create unique index one_account_a_person on person (identity_hash) where status = 'active';
create table identity_pepper (id smallint primary key default 1 check (id = 1), sealed bytea not null);
