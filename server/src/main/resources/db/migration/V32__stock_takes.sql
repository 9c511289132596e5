-- Places as a tree: building, room, safe or cabinet, secret folder. A place closes once it is empty.
alter table place drop constraint place_kind_check;
alter table place add constraint place_kind_check check (kind in
  ('building', 'room', 'archive-room', 'reading-room', 'safe', 'cabinet', 'vault', 'secret-folder'));
alter table place add column parent_id uuid references place check (parent_id <> id),
  -- the highest level that may lie there
  add column level_max text not null default 'state-top'
    check (level_max in ('internal', 'ordinary', 'core', 'state-secret', 'state-confidential', 'state-top')),
  add column closed_at timestamptz, add column closed_by uuid references person, add column close_reason text,
  add constraint closed_whole check (num_nonnulls(closed_at, closed_by, close_reason) in (0, 3));
create index on place (parent_id);

create function level_rank(level text) returns int language sql immutable as $$
  select array_position(array['internal', 'ordinary', 'core', 'state-secret', 'state-confidential', 'state-top'], level)
$$;
-- a building, a room and a reading room are on the way to where carriers are kept
create function keeps_carriers(p place) returns boolean language sql immutable as $$
  select p.approved and p.closed_at is null and p.kind not in ('building', 'room', 'reading-room')
$$;
create function place_and_below(place uuid) returns setof uuid language sql stable as $$
  with recursive below (id) as (
    select place_and_below.place
    union all select p.id from place p join below b on p.parent_id = b.id)
  select id from below
$$;
-- who keeps papers for a unit: designated for it, or its granted clerk or archivist
create function keeps_for(person uuid, unit uuid, at timestamptz) returns boolean language sql stable as $$
  select exists (select 1 from designation d where d.person_id = keeps_for.person and d.unit_id = keeps_for.unit
      and d.acts && array['keep', 'receive'] and d.during @> keeps_for.at)
    or exists (select 1 from post_holding h where h.person_id = keeps_for.person and h.granted_by is not null
      and h.post in ('clerk', 'archivist') and h.unit_id in (select unit_and_above(keeps_for.unit)) and h.during @> keeps_for.at)
$$;

-- Spot checks, stock-takes, and the counts by which a place passes to another custodian.
create table stock_take (
  id uuid primary key, number text not null unique,
  kind text not null check (kind in ('spot', 'stock-take', 'hand-over')),
  -- a place, with all below it where that is said, or a unit's places; a sample draws so many copies of them
  place_id uuid references place, below boolean not null, unit_id uuid not null references unit,
  sample int check (sample between 1 and 500),
  first_id uuid not null references person, second_id uuid not null references person,
  successor_id uuid references person,
  started_at timestamptz not null,
  first_signed_at timestamptz, second_signed_at timestamptz, result_hash bytea,
  closed_at timestamptz, found int, misplaced int, missing int, unexpected int, accounted int,
  dropped_at timestamptz, dropped_by uuid references person, drop_reason text,
  check (first_id <> second_id),
  check ((kind = 'hand-over') = (successor_id is not null)),
  check (successor_id = second_id),
  check (kind <> 'hand-over' or (place_id is not null and not below and sample is null)),
  check (num_nonnulls(closed_at, found, misplaced, missing, unexpected, accounted) in (0, 6)),
  check (closed_at is null or num_nonnulls(first_signed_at, second_signed_at, result_hash) = 3),
  check (num_nonnulls(dropped_at, dropped_by, drop_reason) in (0, 3)),
  check (closed_at is null or dropped_at is null)
);
create index stock_take_open on stock_take (first_id, second_id) where closed_at is null and dropped_at is null;
-- what it covers, and who answered for each place when it began
create table stock_take_place (
  stock_take_id uuid not null references stock_take, place_id uuid not null references place,
  custodian_id uuid not null references person, primary key (stock_take_id, place_id)
);
-- one copy that was expected, or one thing that was found and was not
create table stock_take_line (
  id uuid primary key, stock_take_id uuid not null references stock_take,
  carrier_id uuid references carrier, label text,
  expected_in uuid references place,
  outcome text check (outcome in ('found', 'misplaced', 'arrived', 'left', 'reported', 'elsewhere', 'lent', 'lost', 'destroyed',
    'gone', 'foreign', 'unlabelled')),
  scanned_at timestamptz, scanned_by uuid references person, scanned_in uuid references place,
  resolution text check (resolution in ('moved', 'put-back', 'noted')),
  resolved_at timestamptz, resolved_by uuid references person, note text,
  unique (stock_take_id, carrier_id), unique (stock_take_id, label),
  check (carrier_id is not null or expected_in is null),
  check (num_nonnulls(scanned_at, scanned_by, scanned_in) in (0, 3)),
  check (scanned_at is null or outcome is not null),
  check (num_nonnulls(resolution, resolved_at, resolved_by) in (0, 3)),
  check (resolution <> 'noted' or note is not null)
);
-- what became of a line so far: who moved, lent or reported a copy while the count ran has accounted for it
create function line_state(l stock_take_line) returns text language sql stable as $$
  select coalesce(l.outcome, (
    select case when exists (select 1 from incident i where i.carrier_id = l.carrier_id and i.kind = 'loss'
          and i.opened_at >= s.started_at) then 'reported'
        when k.state in ('held', 'archived') and k.place_id = l.expected_in then 'missing'
        when lower(k.during) >= s.started_at then 'left'
        else 'missing' end
    from stock_take s join custody k on k.carrier_id = l.carrier_id and upper_inf(k.during) where s.id = l.stock_take_id))
$$;
-- whether something is still to be done about it
create function line_open(l stock_take_line) returns boolean language sql stable as $$
  select line_state(l) not in ('found', 'arrived', 'left', 'reported') and l.resolution is null
$$;
