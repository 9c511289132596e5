-- An approver asks for one more named person's decision, before the approver's own or after it. It is a need like the others.
alter table request_need add column person_id uuid references person, add column added_by uuid references person,
  add column beside text, add column before_it boolean, add column why text, add column added_at timestamptz,
  add check (person_id <> added_by),
  add check ((person_id is null) = (beside is null) and (person_id is null) = (before_it is null));

-- ready: nothing that must come before it is still open
drop function deciders(uuid, timestamptz);
create function deciders(request uuid, at timestamptz)
returns table (role text, person_id uuid, on_behalf_of uuid, ready boolean) language sql stable as $$
  with open as (
    select n.*, spent(r.id) as spent from request r
    join request_need n on n.request_id = r.id and n.round = r.round and n.met_by is null
    where r.id = deciders.request and r.state = 'submitted' and r.expires_at > deciders.at),
  -- a person named for a step meets that and no other need
  asked as (select coalesce(array_agg(s.person_id), '{}') as people from open s where s.person_id is not null),
  post as (
    select n.role, n.unit_id, n.posts, n.handed_by, n.handed_to, n.spent || asked.people as spent,
      not exists (select 1 from open s where s.beside = n.role and s.before_it) as ready from open n, asked
    where n.person_id is null)
  select n.role, a.person_id, a.on_behalf_of, n.ready from post n
  cross join lateral holders(n.unit_id, n.posts, n.spent, deciders.at) a where n.handed_to is null
  union all
  -- in the stead of a leader who could still decide it
  select n.role, n.handed_to, n.handed_by, n.ready from post n join person p on p.id = n.handed_to and p.status = 'active'
  where n.handed_to <> all (n.spent) and n.handed_by in (
    select a.person_id from holders(n.unit_id, n.posts, n.spent, deciders.at) a where a.on_behalf_of is null)
  union all
  select n.role, n.person_id, null::uuid, n.before_it or not exists (select 1 from open b where b.role = n.beside)
  from open n join person p on p.id = n.person_id and p.status = 'active' where n.person_id <> all (n.spent)
$$;
