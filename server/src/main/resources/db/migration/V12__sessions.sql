-- Browsers' sessions: a restart keeps people logged in, and several servers share them. Only the hash of a session's id is kept.
-- No reference to persons: a restore puts other persons in place and leaves no session.
create table session (
  id uuid primary key, id_hash bytea not null unique, person_id uuid,
  created_at timestamptz not null, seen_at timestamptz not null
);
create index on session (person_id);
create index on session (seen_at);
-- what a session holds for its person until the next page, sealed by the vault
create table session_value (
  session_id uuid not null references session on delete cascade, name text not null, sealed bytea not null,
  primary key (session_id, name)
);
-- Wrong guesses, counted by what was typed or where it came from, whether there is such an account or not: a hash of either.
create table guess (
  door text not null check (door in ('login', 'enrol', 'unseal', 'address')), key_hash bytea not null,
  failures int not null, last_at timestamptz not null, blocked_until timestamptz,
  primary key (door, key_hash)
);
create index on guess (last_at);
alter table account drop column failed_count, drop column locked_until;
