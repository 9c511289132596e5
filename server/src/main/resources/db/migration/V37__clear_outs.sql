-- The year-end clear-out (R1.3): a campaign, its departments, the copies that a rule or a clerk's scan put on a department's list, and
-- what was decided of each.
create table clear_out (
  id uuid primary key, number text not null unique, name text not null, due_at timestamptz not null,
  opened_by uuid not null references person, opened_at timestamptz not null,
  closed_at timestamptz, closed_by uuid references person,
  check (num_nonnulls(closed_at, closed_by) in (0, 2))
);
create table clear_out_unit (
  clear_out_id uuid not null references clear_out, unit_id uuid not null references unit,
  reminded_at timestamptz, escalated_at timestamptz, primary key (clear_out_id, unit_id)
);
create table clear_out_item (
  id uuid primary key, clear_out_id uuid not null, unit_id uuid not null, carrier_id uuid not null references carrier,
  reason text not null check (reason in ('declassified', 'expired', 'duplicate', 'received', 'elsewhere', 'scanned')),
  added_by uuid references person, added_at timestamptz not null,
  -- set when the campaign closes: what comes later does not change what was done
  outcome text check (outcome in ('returned', 'kept', 'destroyed', 'written-off')),
  foreign key (clear_out_id, unit_id) references clear_out_unit, unique (clear_out_id, carrier_id),
  check ((reason = 'scanned') = (added_by is not null))
);
create index on clear_out_item (carrier_id);
create index on clear_out_item (clear_out_id, unit_id);
-- undone, never overwritten; what goes back to its issuer goes by dispatch, every other return to a receiver of the house
create table clear_out_decision (
  id uuid primary key, item_id uuid not null references clear_out_item,
  way text not null check (way in ('return', 'to-issuer', 'keep', 'destroy')),
  receiver_id uuid references person, received_at timestamptz, note text,
  decided_by uuid not null references person, decided_at timestamptz not null,
  undone_at timestamptz, undone_by uuid references person,
  check (receiver_id <> decided_by),
  check ((way = 'return') = (receiver_id is not null)),
  check (received_at is null or receiver_id is not null and undone_at is null),
  check (way <> 'keep' or note is not null),
  check (num_nonnulls(undone_at, undone_by) in (0, 2))
);
create unique index one_decision on clear_out_decision (item_id) where undone_at is null;
create index on clear_out_decision (receiver_id) where received_at is null and undone_at is null;
alter table hand_over add column cleared_id uuid references clear_out_decision,
  add constraint cleared_alone check (cleared_id is null
    or num_nonnulls(loan_id, turn_id, share_id, dispatch_id, carried_id) = 0);
create index on hand_over (cleared_id) where cleared_id is not null;

-- how far an item has come: what happens to a copy elsewhere in the registers counts, and what is lost or frozen stays open
create function clear_out_state(i clear_out_item) returns text language sql stable as $$
  select coalesce(i.outcome, (
    select case
        when k.state in ('destroyed', 'returned') then k.state
        when d.received_at is not null then 'returned'
        when k.state = 'lost' then case when incidents_on(c.id, null) = '{}' then 'written-off' else 'lost' end
        when c.frozen_at is not null then 'frozen'
        when d.way = 'keep' then 'kept'
        when d.way = 'destroy' then case when being_destroyed(c.id, null) then 'listed' else 'to-list' end
        when d.way = 'return' then 'handed'
        when d.way is null then 'undecided'
        when not dispatched(c.id, null) then 'to-send'
        when exists (select 1 from dispatch_copy o join dispatch s on s.id = o.dispatch_id
          where o.carrier_id = c.id and o.over_at is null and s.receipt_at is not null) then 'returned'
        else 'sent' end
    from carrier c join custody k on k.carrier_id = c.id and upper_inf(k.during)
    left join clear_out_decision d on d.item_id = i.id and d.undone_at is null
    where c.id = i.carrier_id))
$$;
create function clear_out_open(i clear_out_item) returns boolean language sql stable as $$
  select clear_out_state(i) not in ('returned', 'kept', 'destroyed', 'written-off')
$$;
-- who of the house may take cleared-out copies in: the confidentiality office, clerks, archivists, and who is designated to keep
create function takes_in(person uuid, at timestamptz) returns boolean language sql stable as $$
  select exists (select 1 from role_grant g where g.person_id = takes_in.person and g.role = 'officer' and g.during @> takes_in.at)
    or exists (select 1 from post_holding h where h.person_id = takes_in.person and h.granted_by is not null
      and h.post in ('clerk', 'archivist') and h.during @> takes_in.at)
    or exists (select 1 from designation d where d.person_id = takes_in.person and d.acts && array['keep', 'receive']
      and d.during @> takes_in.at)
$$;
-- whether a document's issuing body is the house itself or a department of it
create function issued_here(body text) returns boolean language sql stable as $$
  select exists (select 1 from unit u where issued_here.body in (u.name_zh, u.name_en))
    or exists (select 1 from organisation o where issued_here.body in (o.name_zh, o.name_en))
$$;
