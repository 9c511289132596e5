-- A legal hold: what it covers is neither destroyed nor cleared out until somebody else lifts it.
create table legal_hold (
  id uuid primary key, number text not null unique,
  secret_id uuid not null references secret,
  -- the secret with all its copies, or the copies named in legal_hold_carrier
  whole boolean not null,
  reason_sealed bytea not null,
  placed_by uuid not null references person, placed_at timestamptz not null,
  lifted_by uuid references person, lifted_at timestamptz, lift_reason_sealed bytea,
  check (lifted_by <> placed_by),
  check (num_nonnulls(lifted_by, lifted_at, lift_reason_sealed) in (0, 3))
);
create index on legal_hold (secret_id);
create table legal_hold_carrier (
  hold_id uuid not null references legal_hold, carrier_id uuid not null references carrier, primary key (hold_id, carrier_id)
);
create index on legal_hold_carrier (carrier_id);
create index on incident (carrier_id);

-- The numbers of what a copy must be kept for; without a time, of all that is not over, whatever a clock says.
create function holds_on(carrier uuid, at timestamptz) returns text[] language sql stable as $$
  select coalesce(array_agg(h.number order by h.number), '{}') from carrier c join legal_hold h on h.secret_id = c.secret_id
  where c.id = holds_on.carrier
    and (h.whole or exists (select 1 from legal_hold_carrier k where k.hold_id = h.id and k.carrier_id = c.id))
    and (h.lifted_at is null or h.lifted_at > holds_on.at) and (holds_on.at is null or h.placed_at <= holds_on.at)
$$;
create function incidents_on(carrier uuid, at timestamptz) returns text[] language sql stable as $$
  select coalesce(array_agg(i.number order by i.number), '{}') from carrier c join incident i
    on i.carrier_id = c.id or i.carrier_id is null and i.secret_id = c.secret_id
  where c.id = incidents_on.carrier
    and (i.closed_at is null or i.closed_at > incidents_on.at) and (incidents_on.at is null or i.opened_at <= incidents_on.at)
$$;
-- nothing ever set it
alter table secret drop column legal_hold;
