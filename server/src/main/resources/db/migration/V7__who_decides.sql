-- Which posts' holders may meet a need, any one of them; all needs of a request must be met, each by somebody else.
alter table request_need add column posts text[] not null default '{}';
update request_need set posts = case role
  when 'supervisor' then array['general-manager', 'supervisor']
  when 'leader' then array['general-manager', 'leader-in-charge', 'supervisor']
  when 'another-person' then array['general-manager', 'leader-in-charge', 'supervisor']
  else array[role] end;

-- As approvers(), for several people who have no part in it: holders of one of the posts in the nearest unit where any but those
-- holds it, and the deputies in force of those holders.
create function holders(unit uuid, posts text[], besides uuid[], at timestamptz)
returns table (person_id uuid, on_behalf_of uuid) language sql stable as $$
  with recursive above (id, parent_id, depth) as (
    select u.id, u.parent_id, 0 from unit u where u.id = holders.unit
    union all select u.id, u.parent_id, a.depth + 1 from unit u join above a on u.id = a.parent_id),
  holding as (
    select h.person_id, a.depth from above a join post_holding h on h.unit_id = a.id join person p on p.id = h.person_id
    where h.post = any (holders.posts) and h.granted_by is not null and h.during @> holders.at
      and h.person_id <> all (holders.besides) and p.status = 'active'),
  nearest as (select distinct h.person_id from holding h where h.depth = (select min(depth) from holding))
  select n.person_id, null::uuid from nearest n
  union all
  select d.deputy_id, d.leader_id from deputy d join nearest n on n.person_id = d.leader_id join person p on p.id = d.deputy_id
  where d.during @> holders.at and d.deputy_id <> all (holders.besides) and p.status = 'active'
$$;

-- Who has no further part in a request: its requester, and whoever met one of its needs or in whose stead that was done.
create function spent(request uuid) returns uuid[] language sql stable as $$
  select r.requester_id || coalesce((select array_agg(d.approver_id) || array_agg(d.on_behalf_of)
      filter (where d.on_behalf_of is not null) from decision_now d
      where d.request_id = r.id and d.outcome = 'approved'), '{}')
  from request r where r.id = spent.request
$$;

-- Who may decide a request now, by which of its open needs.
create function deciders(request uuid, at timestamptz)
returns table (role text, person_id uuid, on_behalf_of uuid) language sql stable as $$
  select n.role, a.person_id, a.on_behalf_of
  from request r join request_need n on n.request_id = r.id and n.round = r.round and n.met_by is null
  cross join lateral holders(n.unit_id, n.posts, spent(r.id), deciders.at) a
  where r.id = deciders.request and r.state = 'submitted' and r.expires_at > deciders.at
$$;
