-- Passkeys: a second way in beside password and one-time code. The seal holds the public key, the counter and whose it is, bound to the
-- row, so that one made or altered here opens nothing.
create table passkey (
  id uuid primary key, person_id uuid not null references person, credential_id bytea not null unique, sealed bytea not null,
  name text not null, added_at timestamptz not null, last_used_at timestamptz
);
create index on passkey (person_id);
-- challenges that were answered, until they would have run out
create table passkey_challenge (nonce uuid primary key, until timestamptz not null);
create index on passkey_challenge (until);
-- what the log knows of a passkey, asked at each log-in with one
create index on evidence_staged (subject)
  where kind in ('passkey-added', 'passkey-removed', 'factor-lost', 'factors-reset', 'person-left');
alter table guess drop constraint guess_door_check;
alter table guess add constraint guess_door_check check (door in ('login', 'enrol', 'unseal', 'token', 'passkey', 'address'));
