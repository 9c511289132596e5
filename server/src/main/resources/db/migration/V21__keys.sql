-- Who set the passphrase, each time it was changed; in halves by two people.
create table passphrase_change (
  id uuid primary key, changed_at timestamptz not null, halves boolean not null,
  by_one uuid not null references person, by_other uuid references person,
  check (by_other <> by_one), check (not halves or by_other is not null)
);

-- The root key changed: asked by one, agreed by another of another office, then done by the server however often it is killed.
create table root_change (
  id uuid primary key, reason text not null, old_root uuid not null,
  asked_by uuid not null references person, asked_as text not null, asked_at timestamptz not null, until timestamptz not null,
  joined_by uuid references person, joined_as text, joined_at timestamptz,
  new_root uuid, key_count integer, finished_at timestamptz,
  state text not null default 'open' check (state in ('open', 'agreed', 'done', 'dropped')),
  check (joined_by <> asked_by), check (joined_as <> asked_as),
  check ((state in ('agreed', 'done')) = (joined_by is not null)), check ((state = 'done') = (finished_at is not null))
);
create unique index one_root_change on root_change ((true)) where state in ('open', 'agreed');

-- Copies of the key store, each a carrier with a holder, until two have seen it destroyed.
create table key_backup (
  id uuid primary key, number text not null unique, medium text not null, place text not null,
  holder_id uuid not null references person, made_by uuid not null references person, made_at timestamptz not null,
  root_key uuid not null, destroyed_before integer not null, sha256 bytea not null,
  witness_one uuid references person, witnessed_one_at timestamptz,
  witness_two uuid references person, witnessed_two_at timestamptz,
  check (holder_id <> made_by), check (witness_one <> witness_two),
  check (witness_one <> made_by and witness_one <> holder_id), check (witness_two <> made_by and witness_two <> holder_id),
  check (witness_two is null or witness_one is not null)
);
