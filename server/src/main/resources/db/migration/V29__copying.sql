-- Copying and excerpting: what was approved, carried out once, and for whom each new numbered copy is.
alter table carrier drop constraint carrier_origin_check;
alter table carrier add constraint carrier_origin_check check (origin in ('received', 'made', 'copied', 'excerpted'));
create table copying (
  -- no request where the ruling asked for no approval
  id uuid primary key, number text not null unique, request_id uuid unique references request,
  kind text not null check (kind in ('copy', 'excerpt')),
  secret_id uuid not null references secret, source_id uuid not null references carrier,
  requester_id uuid not null references person,
  onto text not null check (onto in ('paper', 'notebook')),
  -- which pages of the source, empty for all, and how many each copy has
  pages text not null, page_count int not null check (page_count between 1 and 9999), purpose text not null,
  approved_at timestamptz not null, valid_until timestamptz not null check (valid_until > approved_at),
  made_at timestamptz, made_by uuid references person, printing_number text unique,
  check (num_nonnulls(made_at, made_by, printing_number) in (0, 3)),
  check (made_at is null or made_at < valid_until)
);
create index on copying (secret_id);
create index copying_open on copying (source_id) where made_at is null;
-- one copy: for a person, who signs for it, or for a place, where it lies
create table copying_share (
  id uuid primary key, copying_id uuid not null references copying, position int not null check (position > 0),
  holder_id uuid references person, place_id uuid references place, carrier_id uuid unique references carrier,
  received_at timestamptz, returned_at timestamptz, taken_by uuid references person, intact boolean,
  unique (copying_id, position),
  check (num_nonnulls(holder_id, place_id) = 1),
  check (carrier_id is not null or num_nonnulls(received_at, returned_at) = 0),
  check (received_at is not null or returned_at is null),
  check (holder_id is not null or received_at is null)
);
create index on copying_share (holder_id);
alter table hand_over add column share_id uuid references copying_share;
alter table hand_over drop constraint one_errand;
alter table hand_over add constraint one_errand check (num_nonnulls(loan_id, turn_id, share_id) <= 1);

-- a new copy that its holder has not signed for yet; it is nobody else's to borrow
create function promised(carrier uuid) returns boolean language sql stable as $$
  select exists (select 1 from copying_share s where s.carrier_id = promised.carrier and s.holder_id is not null and s.received_at is null)
$$;
-- whether a copy stands on a destruction list that is not done yet; without a time, now
create function being_destroyed(carrier uuid, at timestamptz) returns boolean language sql stable as $$
  select exists (select 1 from destruction_item i join destruction d on d.id = i.destruction_id
    where i.carrier_id = being_destroyed.carrier and i.struck_at is null
      and (being_destroyed.at is null and d.state in ('submitted', 'approved')
        or d.state in ('submitted', 'approved', 'done') and d.created_at <= being_destroyed.at
          and (d.done_at is null or d.done_at > being_destroyed.at)))
$$;
