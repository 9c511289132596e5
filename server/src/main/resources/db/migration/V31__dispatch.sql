-- Dispatch: copies of a secret go to another organisation, in an allowed way, and the signed slip comes back.
alter table organisation add column dispatch_hours int not null default 168 check (dispatch_hours between 1 and 720);
-- organisations beyond the house, typed once; to an outsider nothing goes without the general manager's leave (R2.10)
create table outside_organisation (
  id uuid primary key, name text not null, outsider boolean not null,
  added_by uuid not null references person, added_at timestamptz not null
);
create unique index one_name_outside on outside_organisation (lower(name));
-- one line of the register: one copy or several of one secret, in one envelope, to one addressee
create table dispatch (
  id uuid primary key, number text not null unique,
  secret_id uuid not null references secret, organisation_id uuid not null references outside_organisation,
  -- the codes of io.shoumi.regulations.DispatchWay that some rule may allow
  way text not null check (way in ('courier', 'own-courier', 'confidential-mail', 'encrypted-fax', 'encrypted-network')),
  -- the sealed envelope's number, or the number under which the line sent it
  envelope text not null, reference text, enclosures text,
  clerk_id uuid not null references person, courier_id uuid references person,
  sent_at timestamptz not null, due_at timestamptz not null,
  -- the courier confirmed; nobody of the house carries what goes another way
  carried_at timestamptz,
  -- what the returned slip says, and who entered it
  receiver text, received_at timestamptz, receipt_by uuid references person, receipt_at timestamptz,
  struck_at timestamptz, struck_by uuid references person, strike_reason text, corrected_by uuid references dispatch,
  reminded_at timestamptz, escalated_at timestamptz,
  check ((way = 'own-courier') = (courier_id is not null)),
  check (num_nonnulls(receiver, received_at, receipt_by, receipt_at) in (0, 4)),
  check (num_nonnulls(struck_at, struck_by, strike_reason) in (0, 3)),
  check (corrected_by is null or struck_at is not null)
);
create index on dispatch (secret_id);
create index on dispatch (organisation_id);
create index dispatch_due on dispatch (due_at) where receipt_at is null and struck_at is null;
-- over once it is back in its place, or once another line has it
create table dispatch_copy (
  dispatch_id uuid not null references dispatch, carrier_id uuid not null references carrier,
  added_at timestamptz not null, over_at timestamptz, taken_by uuid references person, intact boolean,
  primary key (dispatch_id, carrier_id)
);
-- a copy is in one dispatch at a time
create unique index one_dispatch on dispatch_copy (carrier_id) where over_at is null;
alter table hand_over add column dispatch_id uuid references dispatch;
alter table hand_over drop constraint one_errand;
alter table hand_over add constraint one_errand check (num_nonnulls(loan_id, turn_id, share_id, dispatch_id, carried_id) <= 1);
create index on hand_over (dispatch_id) where dispatch_id is not null;

-- whether a copy is dispatched; without a time, now
create function dispatched(carrier uuid, at timestamptz) returns boolean language sql stable as $$
  select exists (select 1 from dispatch_copy k where k.carrier_id = dispatched.carrier
    and (k.over_at is null or k.over_at > dispatched.at) and (dispatched.at is null or k.added_at <= dispatched.at))
$$;
