-- A deputy whom the confidentiality office proposes decides nothing until a leader has agreed; what was named before stays as it was.
create table deputy_proposal (
  id uuid primary key, leader_id uuid not null references person, deputy_id uuid not null references person,
  first_day date not null, last_day date not null,
  proposed_by uuid not null references person, proposed_at timestamptz not null,
  decided_by uuid references person, decided_at timestamptz, agreed boolean,
  check (leader_id <> deputy_id),
  constraint nobody_proposes_themselves check (proposed_by <> deputy_id),
  constraint another_leader_agrees check (not agreed or (decided_by <> proposed_by and decided_by <> deputy_id)),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (agreed is null))
);
create index on deputy_proposal (last_day) where agreed is null;
