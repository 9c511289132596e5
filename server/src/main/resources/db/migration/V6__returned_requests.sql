-- A request that an approver returns is corrected and sent again under its number. Each sending is a round: what was decided on
-- an earlier one stays and is void.
alter table request drop constraint request_state_check;
alter table request add constraint request_state_check
  check (state in ('submitted', 'returned', 'approved', 'refused', 'withdrawn', 'expired'));
alter table request add column round int not null default 1;
drop index request_open;
create index request_open on request (state) where state in ('submitted', 'returned');
alter table request_need add column round int not null default 1;
alter table request_need drop constraint request_need_pkey;
alter table request_need add primary key (request_id, round, role);
alter table decision add column round int not null default 1;
alter table decision drop constraint decision_request_id_role_key;
alter table decision add unique (request_id, round, role);
alter table decision drop constraint decision_outcome_check;
alter table decision add constraint decision_outcome_check check (outcome in ('approved', 'refused', 'returned'));
-- what the rounds before the present one asked for
create table request_round (
  request_id uuid not null references request, round int not null,
  content text not null, content_hash bytea not null, sent_at timestamptz not null,
  primary key (request_id, round)
);
-- the decisions that count
create view decision_now as
  select d.* from decision d join request r on r.id = d.request_id and r.round = d.round;
