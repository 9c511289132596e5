-- Who is told of a request: they decide nothing, and see of it what the secret's scope allows.
create table request_copy (
  request_id uuid not null references request, person_id uuid not null references person,
  by_id uuid not null references person, at timestamptz not null, noted_at timestamptz,
  primary key (request_id, person_id), check (person_id <> by_id)
);
create index request_copy_unread on request_copy (person_id) where noted_at is null;
