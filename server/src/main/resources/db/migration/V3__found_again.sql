-- A copy that was missing turned up: a clerk says where it lies now, an officer confirms, and only then is it free.
create table found_again (
  id uuid primary key, incident_id uuid not null references incident, carrier_id uuid not null references carrier,
  place_id uuid not null references place, reported_by uuid not null references person, reported_at timestamptz not null,
  confirmed_by uuid references person, confirmed_at timestamptz,
  check (confirmed_by <> reported_by)
);
create index on found_again (incident_id);
create unique index one_found_open on found_again (carrier_id) where confirmed_at is null;
