-- The clocks that an organisation sets for itself (spec: Norms): hours until the written report on an incident of company level,
-- and hours after which a loan that is overdue goes to the leader and opens an incident.
alter table organisation add column report_hours int not null default 72 check (report_hours between 1 and 720);
alter table organisation add column overdue_hours int not null default 24 check (overdue_hours between 1 and 720);
