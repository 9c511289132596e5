-- The requester reminds, at most once a day; before a request runs out the house does. A need that nobody met in the hours that the
-- organisation set goes to the next above besides.
alter table organisation add column approval_hours int not null default 48 check (approval_hours between 1 and 720);
alter table request add column reminded_at timestamptz, add column warned_at timestamptz;
alter table request_need add column level int not null default 0, add column escalated_at timestamptz;

-- As holders(), going as many units further up in which somebody else holds one of the posts.
create function holders(unit uuid, posts text[], besides uuid[], levels int, at timestamptz)
returns table (person_id uuid, on_behalf_of uuid) language sql stable as $$
  with recursive above (id, parent_id, depth) as (
    select u.id, u.parent_id, 0 from unit u where u.id = holders.unit
    union all select u.id, u.parent_id, a.depth + 1 from unit u join above a on u.id = a.parent_id),
  holding as (
    select h.person_id, dense_rank() over (order by a.depth) as rank
    from above a join post_holding h on h.unit_id = a.id join person p on p.id = h.person_id
    where h.post = any (holders.posts) and h.granted_by is not null and h.during @> holders.at
      and h.person_id <> all (holders.besides) and p.status = 'active'),
  near as (select distinct h.person_id from holding h where h.rank <= 1 + holders.levels)
  select n.person_id, null::uuid from near n
  union all
  select d.deputy_id, d.leader_id from deputy d join near n on n.person_id = d.leader_id join person p on p.id = d.deputy_id
  where d.during @> holders.at and d.deputy_id <> all (holders.besides) and p.status = 'active'
$$;

-- ready: nothing that must come before it is still open
create or replace function deciders(request uuid, at timestamptz)
returns table (role text, person_id uuid, on_behalf_of uuid, ready boolean) language sql stable as $$
  with open as (
    select n.*, spent(r.id) as spent from request r
    join request_need n on n.request_id = r.id and n.round = r.round and n.met_by is null
    where r.id = deciders.request and r.state = 'submitted' and r.expires_at > deciders.at),
  -- a person named for a step meets that and no other need
  asked as (select coalesce(array_agg(s.person_id), '{}') as people from open s where s.person_id is not null),
  post as (
    select n.role, n.unit_id, n.posts, n.level, n.handed_by, n.handed_to, n.spent || asked.people as spent,
      not exists (select 1 from open s where s.beside = n.role and s.before_it) as ready from open n, asked
    where n.person_id is null)
  select n.role, a.person_id, a.on_behalf_of, n.ready from post n
  cross join lateral holders(n.unit_id, n.posts, n.spent, n.level, deciders.at) a where n.handed_to is null
  union all
  -- in the stead of a leader who could still decide it
  select n.role, n.handed_to, n.handed_by, n.ready from post n join person p on p.id = n.handed_to and p.status = 'active'
  where n.handed_to <> all (n.spent) and n.handed_by in (
    select a.person_id from holders(n.unit_id, n.posts, n.spent, n.level, deciders.at) a where a.on_behalf_of is null)
  union all
  select n.role, n.person_id, null::uuid, n.before_it or not exists (select 1 from open b where b.role = n.beside)
  from open n join person p on p.id = n.person_id and p.status = 'active' where n.person_id <> all (n.spent)
$$;

-- Needs that wait longer than that and could go to somebody above.
create function overdue_needs(hours int, at timestamptz) returns table (request_id uuid, role text) language sql stable as $$
  select r.id, n.role from request r join request_need n on n.request_id = r.id and n.round = r.round and n.met_by is null
  where r.state = 'submitted' and r.expires_at > overdue_needs.at and n.person_id is null
    and coalesce(n.escalated_at, r.submitted_at) <= overdue_needs.at - make_interval(hours => overdue_needs.hours)
    and exists (select 1 from holders(n.unit_id, n.posts, spent(r.id), n.level + 1, overdue_needs.at) a
      where a.person_id not in (
        select b.person_id from holders(n.unit_id, n.posts, spent(r.id), n.level, overdue_needs.at) b))
$$;
