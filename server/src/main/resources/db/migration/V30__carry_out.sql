-- Carry-out: copies leave the house with a designated person, for a stated purpose and under stated measures, until a time.
create table carry_out (
  -- no request where the ruling asked for no approval
  id uuid primary key, number text not null unique, request_id uuid unique references request,
  secret_id uuid not null references secret, bearer_id uuid not null references person, companion_id uuid references person,
  destination text not null, purpose text not null, note text, measures text[] not null check (cardinality(measures) > 0),
  pledged_at timestamptz not null, approved_at timestamptz not null, due_at timestamptz not null,
  check (companion_id <> bearer_id)
);
create index on carry_out (secret_id);
create index on carry_out (bearer_id);
-- one of its copies: handed over, carried, back and checked; or never fetched in time
create table carry_out_copy (
  id uuid primary key, carry_out_id uuid not null references carry_out, carrier_id uuid not null references carrier,
  given_at timestamptz, given_by uuid references person, received_at timestamptz, declared_at timestamptz,
  returned_at timestamptz, taken_by uuid references person, complete boolean, sealed_intact boolean, remarks text,
  lapsed_at timestamptz, warned_at timestamptz, reminded_at timestamptz, escalated_at timestamptz,
  unique (carry_out_id, carrier_id),
  check (num_nonnulls(given_at, given_by) in (0, 2)),
  check (given_at is not null or num_nonnulls(received_at, declared_at, returned_at) = 0),
  check (lapsed_at is null or given_at is null),
  check (taken_by is null or num_nonnulls(complete, sealed_intact) = 2)
);
-- a copy is carried out once at a time
create unique index one_carry_out on carry_out_copy (carrier_id) where returned_at is null and lapsed_at is null;
alter table hand_over add column carried_id uuid references carry_out_copy;
alter table hand_over drop constraint one_errand;
alter table hand_over add constraint one_errand check (num_nonnulls(loan_id, turn_id, share_id, carried_id) <= 1);

-- whether a copy is out with somebody who carries it; without a time, now
create function carried_out(carrier uuid, at timestamptz) returns boolean language sql stable as $$
  select exists (select 1 from carry_out_copy y where y.carrier_id = carried_out.carrier
    and (carried_out.at is null or y.received_at <= carried_out.at) and y.received_at is not null
    and (y.returned_at is null or y.returned_at > carried_out.at))
$$;

-- Bring-back: somebody who was at a meeting says which papers they brought back; each stays open until somebody else registered it.
create table trip (
  id uuid primary key, number text not null unique, traveller_id uuid not null references person, unit_id uuid not null references unit,
  carry_out_id uuid unique references carry_out, meeting text not null, destination text not null,
  back_at timestamptz not null, opened_at timestamptz not null, declared_at timestamptz, due_at timestamptz not null,
  reminded_at timestamptz, escalated_at timestamptz
);
create index on trip (traveller_id);
create index on trip (unit_id);
-- described as covers are: a document number and a cover title, never what the paper is truly called
create table trip_paper (
  id uuid primary key, trip_id uuid not null references trip, position int not null check (position > 0),
  document_number text, title text not null, secret_id uuid references secret,
  settled_at timestamptz, settled_by uuid references person, reason text,
  unique (trip_id, position),
  check (num_nonnulls(settled_at, settled_by) in (0, 2)),
  check ((settled_at is null) = (num_nonnulls(secret_id, reason) = 0) and num_nonnulls(secret_id, reason) <= 1)
);
create index trip_paper_open on trip_paper (trip_id) where settled_at is null;
