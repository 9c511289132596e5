-- How clauses are read that disagree by their letter, as the organisation confirmed it: the digest is of the reading's words.
create table reading_confirmation (
  code text not null, digest bytea not null check (octet_length(digest) = 32),
  confirmed_by uuid not null references person, confirmed_at timestamptz not null,
  primary key (code, digest)
);

-- Whoever may name a leader's deputy names somebody else; what was named before stays as it was.
alter table deputy add constraint nobody_names_themselves check (decided_by <> deputy_id) not valid;
