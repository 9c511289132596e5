-- A leader hands one request on to a named person of equal right, who decides it in the leader's stead and cannot hand it on.
alter table request_need add column handed_by uuid references person, add column handed_to uuid references person,
  add column handed_at timestamptz, add check (handed_by <> handed_to), add check ((handed_by is null) = (handed_to is null));

create or replace function deciders(request uuid, at timestamptz)
returns table (role text, person_id uuid, on_behalf_of uuid) language sql stable as $$
  with open as (
    select n.*, spent(r.id) as spent from request r
    join request_need n on n.request_id = r.id and n.round = r.round and n.met_by is null
    where r.id = deciders.request and r.state = 'submitted' and r.expires_at > deciders.at)
  select n.role, a.person_id, a.on_behalf_of from open n
  cross join lateral holders(n.unit_id, n.posts, n.spent, deciders.at) a where n.handed_to is null
  union all
  -- in the stead of a leader who could still decide it
  select n.role, n.handed_to, n.handed_by from open n join person p on p.id = n.handed_to and p.status = 'active'
  where n.handed_to <> all (n.spent) and n.handed_by in (
    select a.person_id from holders(n.unit_id, n.posts, n.spent, deciders.at) a where a.on_behalf_of is null)
$$;

-- Who has equal right: holders of one of the posts, in whatever unit, and the deputies in force of those.
create function of_equal_right(posts text[], besides uuid[], at timestamptz)
returns table (person_id uuid, post text, unit_id uuid, on_behalf_of uuid) language sql stable as $$
  with holding as (
    select h.person_id, h.post, h.unit_id from post_holding h join person p on p.id = h.person_id and p.status = 'active'
    where h.post = any (of_equal_right.posts) and h.granted_by is not null and h.during @> of_equal_right.at
      and h.person_id <> all (of_equal_right.besides))
  select h.person_id, h.post, h.unit_id, null::uuid from holding h
  union
  select d.deputy_id, h.post, h.unit_id, h.person_id from deputy d join holding h on h.person_id = d.leader_id
  join person p on p.id = d.deputy_id and p.status = 'active'
  where d.during @> of_equal_right.at and d.deputy_id <> all (of_equal_right.besides)
$$;
