-- The view, filters and order that somebody wants a register opened with. Never what they searched for.
create table saved_filter (
  person_id uuid not null references person, register text not null, query text not null, saved_at timestamptz not null,
  primary key (person_id, register)
);
