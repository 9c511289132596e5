-- Disclosure: the general manager agrees beforehand that numbered copies go to an outsider, until a day (R2.10).
create table disclosure (
  id uuid primary key, number text not null unique, request_id uuid not null unique references request,
  secret_id uuid not null references secret, organisation_id uuid not null references outside_organisation,
  requester_id uuid not null references person, contact text not null, purpose text not null, recall_measure text not null,
  agreement_number text not null, agreement_on date not null, approved_at timestamptz not null, due_at timestamptz not null,
  -- where the agreement's paper lies; somebody else than who asked has seen it
  agreement_kept text, agreement_by uuid references person, agreement_at timestamptz,
  recalled_at timestamptz, recalled_by uuid references person, recall_reason text,
  warned_at timestamptz, reminded_at timestamptz, escalated_at timestamptz,
  check (agreement_by <> requester_id),
  check (num_nonnulls(agreement_kept, agreement_by, agreement_at) in (0, 3)),
  check (num_nonnulls(recalled_at, recalled_by, recall_reason) in (0, 3))
);
create index on disclosure (secret_id);
create index on disclosure (organisation_id);
-- one of its copies: marked for the recipient, then given by the one dispatch that uses the leave up; the dispatch tells when it is back
create table disclosure_copy (
  disclosure_id uuid not null references disclosure, carrier_id uuid not null references carrier,
  marked_at timestamptz, marked_by uuid references person, dispatch_id uuid references dispatch,
  primary key (disclosure_id, carrier_id),
  check (num_nonnulls(marked_at, marked_by) in (0, 2)),
  check (dispatch_id is null or marked_at is not null)
);
create index on disclosure_copy (carrier_id);
create index on disclosure_copy (dispatch_id) where dispatch_id is not null;
