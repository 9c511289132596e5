-- R2.4: the hours within which a request should lead to access, and the last month whose waiting stands in the log.
alter table organisation add column access_hours int not null default 2 check (access_hours between 1 and 720);
alter table organisation add column access_measured date check (extract(day from access_measured) = 1);
create index on request (closed_at);
