-- The first house. Every time comes from the application's clock, never from now(): an act is judged by one clock.
-- The owner role migrates; the application's role gets what grants.sql (afterMigrate) gives it and no more.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- ── organisation ─────────────────────────────────────────────────────────────
create table organisation (
  id smallint primary key default 1 check (id = 1),
  name_zh text not null, name_en text not null,
  -- the highest level admitted: company levels by default (spec: Norms)
  ceiling text not null default 'core' check (ceiling in ('core', 'state-secret', 'state-confidential', 'state-top')),
  state_approval_number text,
  suite text not null default 'INTERNATIONAL',
  set_up_at timestamptz not null
);
create table unit (
  id uuid primary key, parent_id uuid references unit,
  code text not null unique, name_zh text not null, name_en text not null,
  kind text not null check (kind in ('group', 'company', 'department')),
  created_at timestamptz not null
);
create index on unit (parent_id);
create table adoption (
  id uuid primary key, unit_id uuid not null references unit,
  regulation text not null check (regulation in ('R1', 'R2', 'R3', 'R4', 'R5')),
  during tstzrange not null, decided_by uuid,
  exclude using gist (unit_id with =, regulation with =, during with &&)
);

-- a unit and those above it: what the group adopted, or grants, binds below
create function unit_and_above(unit uuid) returns setof uuid language sql stable as $$
  with recursive above (id, parent_id) as (
    select u.id, u.parent_id from unit u where u.id = unit_and_above.unit
    union all select u.id, u.parent_id from unit u join above a on u.id = a.parent_id)
  select id from above
$$;

-- ── people and identity ──────────────────────────────────────────────────────
create table person (
  id uuid primary key, number text not null unique, name text not null,
  unit_id uuid references unit,
  status text not null default 'active' check (status in ('active', 'left')),
  -- when the entry test was passed (R5.1)
  trained_on date,
  created_by uuid, created_at timestamptz not null
);
create index on person (unit_id);
-- a post carries authority only once a security administrator has granted it
create table post_holding (
  id uuid primary key, person_id uuid not null references person,
  post text not null check (post in ('general-manager', 'leader-in-charge', 'supervisor', 'clerk', 'archivist', 'staff')),
  unit_id uuid not null references unit,
  during tstzrange not null,
  proposed_by uuid, granted_by uuid, granted_at timestamptz,
  check (granted_by is null or granted_by <> person_id),
  exclude using gist (person_id with =, post with =, unit_id with =, during with &&)
);
create index on post_holding (unit_id, post);
create table deputy (
  id uuid primary key, leader_id uuid not null references person, deputy_id uuid not null references person,
  during tstzrange not null, decided_by uuid not null,
  check (leader_id <> deputy_id)
);
create table designation (
  id uuid primary key, person_id uuid not null references person, unit_id uuid not null references unit,
  acts text[] not null, during tstzrange not null, designator_id uuid not null references person,
  check (not isempty(during) and not upper_inf(during)),
  exclude using gist (person_id with =, unit_id with =, during with &&)
);
create table pledge (
  id uuid primary key, person_id uuid not null references person, year int not null,
  text_hash bytea not null, signed_at timestamptz not null, unique (person_id, year)
);
create table account (
  person_id uuid primary key references person,
  login text not null unique check (login = lower(login)),
  password_hash text, totp_sealed bytea, totp_last_step bigint not null default 0,
  invite_hash bytea, invite_until timestamptz,
  failed_count int not null default 0, locked_until timestamptz,
  state text not null check (state in ('invited', 'active', 'suspended')),
  language text not null default 'zh', theme text not null default 'light',
  created_by uuid, created_at timestamptz not null
);
create table role_grant (
  id uuid primary key, person_id uuid not null references person,
  role text not null check (role in ('system-admin', 'security-admin', 'auditor', 'officer', 'user')),
  during tstzrange not null, granted_by uuid,
  check (granted_by is null or granted_by <> person_id),
  exclude using gist (person_id with =, role with =, during with &&)
);
-- nobody holds two administrators' roles, nor one beside an ordinary role (spec: three administrators)
alter table role_grant add constraint one_administrator exclude using gist (
  person_id with =,
  (case when role in ('system-admin', 'security-admin', 'auditor') then 1 else 0 end) with <>,
  during with &&);
create unique index one_admin_role on role_grant (person_id)
  where role in ('system-admin', 'security-admin', 'auditor') and upper_inf(during);
create table api_token (
  id uuid primary key, person_id uuid not null references person, name text not null,
  token_hash bytea not null unique, rights text[] not null,
  created_at timestamptz not null, expires_at timestamptz not null, revoked_at timestamptz
);
-- a form sent twice: the second sending is led to what the first one did
create table form_once (
  token uuid primary key, person_id uuid, at timestamptz not null, led_to text
);

-- ── secrets ──────────────────────────────────────────────────────────────────
-- gapless numbers per register and year: the row is locked for the act's transaction
create table register_number (
  register text not null, year int not null, last int not null, primary key (register, year)
);
create table secret (
  -- the number is given with the decision, so that none is lost to a refused proposal
  id uuid primary key, number text unique check (number is not null or state in ('proposed', 'refused')),
  cover_title text not null, true_title_sealed bytea,
  -- the codes of io.shoumi.regulations.Level
  level text not null check (level in ('internal', 'ordinary', 'core', 'state-secret', 'state-confidential', 'state-top')),
  term_years int not null check (term_years between 1 and 60), term_until date,
  kind text not null,
  document_number text, issuing_body text,
  unit_id uuid not null references unit,
  state text not null check (state in ('proposed', 'active', 'refused', 'declassified', 'destroyed')),
  archive text not null default 'none' check (archive in ('none', 'material', 'record')),
  unreleased text not null default 'none' check (unreleased in ('none', 'statistics', 'personnel', 'privacy')),
  customer_data boolean not null default false, legal_hold boolean not null default false,
  registered_by uuid not null references person, registered_at timestamptz not null
);
create index on secret (unit_id);
create index secret_cover_trgm on secret using gin (cover_title gin_trgm_ops);
create table classification (
  id uuid primary key, secret_id uuid not null references secret,
  basis text not null, reason text not null default '',
  level text not null, term_years int not null, scope text not null,
  proposer_id uuid not null references person, proposed_at timestamptz not null,
  decider_id uuid references person, decided_at timestamptz,
  outcome text check (outcome in ('approved', 'refused')), opinion text,
  -- the copies to be numbered when it is approved, and where they will lie
  origin text not null default 'received' check (origin in ('received', 'made')),
  paper_copies int not null default 0 check (paper_copies between 0 and 500), page_count int,
  place_id uuid,
  check (decider_id is null or decider_id <> proposer_id)
);
create index on classification (secret_id);
create table scope_entry (
  id uuid primary key, secret_id uuid not null references secret,
  person_id uuid references person, unit_id uuid references unit, post text,
  during tstzrange not null, decided_by uuid not null references person,
  check (num_nonnulls(person_id, unit_id) = 1)
);
create index on scope_entry (secret_id);
create index on scope_entry (person_id);
create index on scope_entry (unit_id);
-- in scope: named, or of a unit (or below it) that is named, holding the post asked for where one is
create function in_scope(secret uuid, person uuid, at timestamptz) returns boolean language sql stable as $$
  select exists (
    select 1 from scope_entry e where e.secret_id = in_scope.secret and e.during @> in_scope.at and (
      e.person_id = in_scope.person
      or (e.unit_id is not null and e.post is null and e.unit_id in (
            select unit_and_above(p.unit_id) from person p where p.id = in_scope.person))
      or (e.unit_id is not null and e.post is not null and exists (
            select 1 from post_holding h where h.person_id = in_scope.person and h.post = e.post
              and h.granted_by is not null and h.during @> in_scope.at
              and e.unit_id in (select unit_and_above(h.unit_id))))))
$$;
create table sealed_object (
  id uuid primary key, secret_id uuid not null references secret,
  purpose text not null, name_sealed bytea, media_type text not null,
  size_bytes bigint not null, sha256 bytea, page_count int,
  extraction text not null default 'FULL' check (extraction in ('FULL', 'PARTIAL', 'UNREAD')), reasons text not null default '',
  created_at timestamptz not null
);
create index on sealed_object (sha256);
create index on sealed_object (secret_id);
-- a file that was read in the worker and waits for the clerk's proposal; its id is the later secret's
create table intake (
  id uuid primary key, unit_id uuid not null references unit, person_id uuid not null references person, at timestamptz not null,
  name_sealed bytea not null, object_id uuid not null, text_object_id uuid, media_type text not null,
  size_bytes bigint not null, sha256 bytea not null, page_count int,
  extraction text not null check (extraction in ('FULL', 'PARTIAL', 'UNREAD')),
  reasons text not null default '', suggestion_sealed bytea,
  used_at timestamptz
);
create table refused_file (
  id uuid primary key, sha256 bytea not null, person_id uuid not null references person,
  at timestamptz not null, marking text not null, incident_id uuid
);

-- ── places, carriers, custody ────────────────────────────────────────────────
create table place (
  id uuid primary key, code text not null unique, name_zh text not null, name_en text not null,
  kind text not null check (kind in ('archive-room', 'reading-room', 'safe', 'secret-folder', 'cabinet', 'vault')),
  unit_id uuid not null references unit, custodian_id uuid not null references person,
  approved boolean not null default true, created_at timestamptz not null
);
create table carrier (
  id uuid primary key, label text not null unique,
  secret_id uuid not null references secret, copy_number int not null check (copy_number between 1 and 999999),
  kind text not null check (kind in ('paper', 'file', 'disc', 'stick', 'notebook')),
  origin text not null check (origin in ('received', 'made', 'copied')),
  page_count int, created_at timestamptz not null,
  frozen_at timestamptz, frozen_by_incident uuid,
  unique (secret_id, copy_number)
);
-- append-only; each event carries its number and its predecessor's hash for its secret and its carrier
create table custody_event (
  id uuid primary key,
  secret_id uuid not null references secret, carrier_id uuid not null references carrier,
  secret_seq int not null, carrier_seq int not null,
  kind text not null, at timestamptz not null, received_at timestamptz not null,
  actor_id uuid not null references person,
  content text not null,
  previous_secret_hash bytea not null, previous_carrier_hash bytea not null, hash bytea not null unique,
  unique (secret_id, secret_seq), unique (carrier_id, carrier_seq)
);
-- who answers for the carrier, and where it lies: one row at any moment, enforced here
create table custody (
  carrier_id uuid not null references carrier,
  holder_id uuid references person, place_id uuid references place, outside text,
  state text not null check (state in ('held', 'lent', 'in-transit', 'sent-out', 'returned', 'archived', 'destroyed', 'lost')),
  during tstzrange not null check (not isempty(during)),
  event_id uuid not null references custody_event,
  check (state in ('destroyed', 'lost', 'sent-out', 'returned') or num_nonnulls(holder_id, place_id) >= 1),
  exclude using gist (carrier_id with =, during with &&)
);
create index on custody (carrier_id) where upper_inf(during);
create index on custody (holder_id) where upper_inf(during);
create index on custody (place_id) where upper_inf(during);
-- a hand-over has two sides; until the receiver has confirmed, the giver answers
create table hand_over (
  id uuid primary key, carrier_id uuid not null references carrier,
  direction text not null check (direction in ('out', 'back')),
  giver_id uuid not null references person, receiver_id uuid not null references person,
  loan_id uuid, giver_confirmed_at timestamptz, receiver_confirmed_at timestamptz, cancelled_at timestamptz,
  check (giver_id <> receiver_id)
);
create unique index one_open_hand_over on hand_over (carrier_id)
  where cancelled_at is null and receiver_confirmed_at is null;

-- ── approval ─────────────────────────────────────────────────────────────────
create table request (
  id uuid primary key, number text not null unique,
  act text not null, requester_id uuid not null references person,
  secret_id uuid references secret, carrier_id uuid references carrier, unit_id uuid references unit,
  content text not null, content_hash bytea not null,
  state text not null check (state in ('submitted', 'approved', 'refused', 'withdrawn', 'expired')),
  submitted_at timestamptz not null, expires_at timestamptz not null, closed_at timestamptz
);
create index on request (requester_id);
create index on request (secret_id);
create index request_open on request (state) where state = 'submitted';
-- which approvals the ruling asked for: all of them
create table request_need (
  request_id uuid not null references request, role text not null, clauses text[] not null,
  unit_id uuid references unit, met_by uuid, primary key (request_id, role)
);
create table decision (
  id uuid primary key, request_id uuid not null references request, role text not null,
  approver_id uuid not null references person, on_behalf_of uuid references person,
  outcome text not null check (outcome in ('approved', 'refused')), opinion text not null default '',
  signed_hash bytea not null, at timestamptz not null,
  unique (request_id, role)
);

-- who may approve: holders of one of the posts in the unit, or in the nearest one above where somebody but the requester holds it,
-- and the deputies in force of those; never the requester, nor whoever stands in for the requester
create function approvers(unit uuid, posts text[], requester uuid, at timestamptz)
returns table (person_id uuid, on_behalf_of uuid) language sql stable as $$
  with recursive above (id, parent_id, depth) as (
    select u.id, u.parent_id, 0 from unit u where u.id = approvers.unit
    union all select u.id, u.parent_id, a.depth + 1 from unit u join above a on u.id = a.parent_id),
  holding as (
    select h.person_id, a.depth from above a join post_holding h on h.unit_id = a.id join person p on p.id = h.person_id
    where h.post = any (approvers.posts) and h.granted_by is not null and h.during @> approvers.at
      and h.person_id <> approvers.requester and p.status = 'active'),
  nearest as (select distinct h.person_id from holding h where h.depth = (select min(depth) from holding))
  select n.person_id, null::uuid from nearest n
  union all
  select d.deputy_id, d.leader_id from deputy d join nearest n on n.person_id = d.leader_id join person p on p.id = d.deputy_id
  where d.during @> approvers.at and d.deputy_id <> approvers.requester and p.status = 'active'
$$;

-- ── loans and reading ────────────────────────────────────────────────────────
create table loan (
  -- no request where the ruling asked for no approval
  id uuid primary key, number text not null unique, request_id uuid unique references request,
  secret_id uuid not null references secret, carrier_id uuid not null references carrier,
  borrower_id uuid not null references person, purpose text not null,
  mode text not null check (mode in ('paper', 'electronic')),
  place_id uuid references place, obligations text[] not null default '{}',
  approved_at timestamptz not null, due_at timestamptz not null,
  lent_at timestamptz, returned_at timestamptz, intact boolean, handled_by uuid references person,
  reminded_at timestamptz, escalated_at timestamptz,
  state text not null check (state in ('approved', 'lent', 'returned', 'lapsed'))
);
create index on loan (borrower_id);
create index on loan (secret_id);
create index loan_open on loan (due_at) where state = 'lent';
create table reading_session (
  id uuid primary key, loan_id uuid not null references loan, person_id uuid not null references person,
  secret_id uuid not null references secret, carrier_id uuid not null references carrier,
  terminal text not null, started_at timestamptz not null, last_seen_at timestamptz not null, ended_at timestamptz
);
create table page_view (
  id uuid primary key, session_id uuid not null references reading_session, page int not null, at timestamptz not null
);
create index on page_view (session_id);

-- ── incidents and findings ───────────────────────────────────────────────────
create table incident (
  id uuid primary key, number text not null unique,
  kind text not null check (kind in ('loss', 'finding', 'above-ceiling', 'overdue', 'gap')),
  secret_id uuid references secret, carrier_id uuid references carrier, unit_id uuid references unit,
  opened_by uuid references person, opened_at timestamptz not null,
  report_due_at timestamptz, circumstances_sealed bytea,
  state text not null default 'open' check (state in ('open', 'closed')),
  closed_by uuid references person, closed_at timestamptz, outcome text
);
create index on incident (secret_id);
create table finding (
  id uuid primary key, incident_id uuid references incident, secret_id uuid references secret,
  kind text not null, path_sealed bytea not null, passage_sealed bytea, why text not null, clause text,
  file_sha256 bytea, share numeric, status text not null,
  reported_by uuid references person, at timestamptz not null
);
create index on finding (incident_id);

-- ── destruction ──────────────────────────────────────────────────────────────
create table destruction (
  id uuid primary key, number text not null unique, request_id uuid unique references request,
  unit_id uuid not null references unit, method text not null, place text not null,
  planned_at timestamptz not null, handler_id uuid not null references person,
  list_hash bytea not null, state text not null check (state in ('submitted', 'approved', 'refused', 'done', 'withdrawn')),
  created_at timestamptz not null, done_at timestamptz
);
create table destruction_item (
  destruction_id uuid not null references destruction, line int not null,
  carrier_id uuid not null references carrier, holder_id uuid references person,
  struck_at timestamptz, struck_reason text,
  primary key (destruction_id, line), unique (destruction_id, carrier_id)
);
create table destruction_witness (
  destruction_id uuid not null references destruction, ordinal int not null check (ordinal in (1, 2)),
  person_id uuid not null references person, confirmed_at timestamptz, signed_hash bytea,
  primary key (destruction_id, ordinal), unique (destruction_id, person_id)
);

-- ── evidence ─────────────────────────────────────────────────────────────────
-- staged in the act's own transaction; content can be erased (shredded) without breaking the log
create table evidence_staged (
  id bigint generated always as identity primary key,
  entry_id uuid not null unique, at timestamptz not null,
  kind text not null, outcome text not null check (outcome in ('done', 'refused', 'failed')),
  actor_id uuid, secret_id uuid, subject text, clauses text[] not null default '{}',
  content text not null, salt bytea not null, commitment bytea not null
);
create index on evidence_staged (at);
create index on evidence_staged (secret_id);
create index on evidence_staged (actor_id);
create index on evidence_staged (kind);
create index on evidence_staged using gin (clauses);
-- what the sequencer has still to integrate: drained row by row, because ids commit out of order
create table evidence_queue (staged_id bigint primary key references evidence_staged);
create table evidence_integrated (
  log_index bigint primary key, staged_id bigint not null unique references evidence_staged, at timestamptz not null
);
