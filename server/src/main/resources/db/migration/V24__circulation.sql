-- Circulation: copies of a secret go from the clerk to each reader in turn, and back to the clerk between any two.
alter table organisation add column circulation_hours int not null default 24 check (circulation_hours between 1 and 720);
create table circulation (
  -- no request where the ruling asked for no approval
  id uuid primary key, number text not null unique, request_id uuid unique references request,
  secret_id uuid not null references secret, clerk_id uuid not null references person,
  -- the clerk's proposal, and what a leader wrote on the paper; what was said to the request stands there
  proposal text not null, instruction text,
  started_at timestamptz not null,
  closed_at timestamptz, closed_by uuid references person, close_reason text,
  check (num_nonnulls(closed_at, closed_by) in (0, 2))
);
create index on circulation (secret_id);
create index circulation_open on circulation (started_at) where closed_at is null;
create table circulation_copy (
  circulation_id uuid not null references circulation, carrier_id uuid not null references carrier,
  over_at timestamptz, primary key (circulation_id, carrier_id)
);
-- a copy circulates in one circulation at a time
create unique index one_circulation on circulation_copy (carrier_id) where over_at is null;
-- one reader's turn; one that was struck stays, with the reason
create table circulation_turn (
  id uuid primary key, circulation_id uuid not null references circulation, position int not null check (position > 0),
  reader_id uuid not null references person, hours int not null check (hours between 1 and 720),
  request_id uuid references request, added_by uuid not null references person, added_at timestamptz not null,
  carrier_id uuid references carrier, given_at timestamptz, given_by uuid references person, due_at timestamptz,
  received_at timestamptz, read_at timestamptz, note text,
  returned_at timestamptz, taken_by uuid references person, intact boolean,
  struck_at timestamptz, struck_by uuid references person, strike_reason text,
  reminded_at timestamptz, escalated_at timestamptz,
  unique (circulation_id, position),
  check (num_nonnulls(carrier_id, given_at, given_by, due_at) in (0, 4)),
  check (given_at is not null or num_nonnulls(received_at, read_at, returned_at) = 0),
  check (num_nonnulls(struck_at, struck_by, strike_reason) in (0, 3)),
  check (struck_at is null or given_at is null)
);
create unique index one_turn_a_reader on circulation_turn (circulation_id, reader_id) where struck_at is null;
-- never from reader to reader: a copy is in one turn until the clerk has it back
create unique index one_turn_out on circulation_turn (carrier_id) where returned_at is null;
create index on circulation_turn (reader_id);
create index circulation_turn_due on circulation_turn (due_at) where given_at is not null and returned_at is null;
alter table hand_over add column turn_id uuid references circulation_turn;
alter table hand_over add constraint one_errand check (num_nonnulls(loan_id, turn_id) <= 1);

-- whether a copy circulates, and with whom it is then; without a time, now
create function circulating(carrier uuid, at timestamptz) returns text language sql stable as $$
  select case when exists (select 1 from circulation_turn t where t.circulation_id = k.circulation_id and t.carrier_id = k.carrier_id
      and (circulating.at is null or t.given_at <= circulating.at)
      and (t.returned_at is null or t.returned_at > circulating.at)) then 'with-reader' else 'circulating' end
  from circulation_copy k join circulation c on c.id = k.circulation_id
  where k.carrier_id = circulating.carrier and (k.over_at is null or k.over_at > circulating.at)
    and (circulating.at is null or c.started_at <= circulating.at)
  order by c.started_at desc limit 1
$$;
