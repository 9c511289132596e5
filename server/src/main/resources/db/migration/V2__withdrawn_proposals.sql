-- A proposal that its proposer withdraws, and an uploaded file that is never proposed: what they sealed is erased.
alter table secret drop constraint secret_state_check;
alter table secret add constraint secret_state_check
  check (state in ('proposed', 'active', 'refused', 'withdrawn', 'declassified', 'destroyed'));
alter table secret drop constraint secret_check;
alter table secret add constraint secret_check
  check (number is not null or state in ('proposed', 'refused', 'withdrawn'));
alter table intake add column discarded_at timestamptz;
