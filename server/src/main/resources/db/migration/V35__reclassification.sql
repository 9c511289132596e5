-- Level and term are changed, and the secrecy ended, by decisions that stand beside the first one.
alter table classification add column kind text not null default 'first' check (kind in ('first', 'change', 'declassify')),
  add column request_id uuid references request, add check ((kind = 'first') = (request_id is null));
-- which secrets end their term, and when
create index on secret (term_until) where state = 'active';
