-- Rows as the first version left them, in every table of the first schema; the evidence is staged by the test.
create function id(what text, n int) returns uuid language sql immutable as $$ select md5(what || n)::uuid $$;
create function day(n int) returns timestamptz language sql immutable as $$ select timestamptz '2026-01-05 09:00+08' + n * interval '1 hour' $$;

insert into organisation (name_zh, name_en, set_up_at) values ('青山集团', 'Green Hill', day(0));
insert into unit (id, parent_id, code, name_zh, name_en, kind, created_at)
  select id('unit', n), case when n > 0 then id('unit', 0) end, 'U' || n, '部门' || n, 'Unit ' || n, case when n = 0 then 'group' else 'department' end, day(0)
  from generate_series(0, 9) n;
insert into adoption select id('adoption', n), id('unit', 0), 'R' || n, tstzrange('2020-01-01', null), null from generate_series(1, 4) n;
insert into person (id, number, name, unit_id, trained_on, created_at)
  select id('person', n), 'N' || n, '员工' || n, id('unit', n % 10), '2026-01-01', day(1) from generate_series(1, 300) n;
insert into post_holding
  select id('post', n), id('person', n), (array['general-manager', 'leader-in-charge', 'supervisor', 'clerk', 'archivist', 'staff'])[1 + n % 6],
    id('unit', n % 10), tstzrange('2020-01-01', null), id('person', 300), id('person', 299), day(2) from generate_series(1, 120) n;
insert into deputy select id('deputy', n), id('person', n), id('person', n + 1), tstzrange('2026-01-01', '2026-12-01'), id('person', 300) from generate_series(1, 9) n;
insert into designation select id('designation', n), id('person', n), id('unit', n % 10), array['classify'], tstzrange('2020-01-01', '2036-01-01'), id('person', 300)
  from generate_series(1, 20) n;
insert into pledge select id('pledge', n), id('person', n), 2026, sha256('text'), day(3) from generate_series(1, 300) n;
insert into account (person_id, login, password_hash, totp_sealed, totp_last_step, failed_count, state, created_at)
  select id('person', n), 'n' || n, 'hash' || n, sha256('seed'), 5, n % 4, (array['invited', 'active', 'suspended'])[1 + n % 3], day(3) from generate_series(1, 300) n;
insert into role_grant select id('grant', n), id('person', n), 'user', tstzrange('2020-01-01', null), id('person', 300) from generate_series(1, 290) n;
insert into role_grant select id('office', n), id('person', 295 + n), (array['system-admin', 'security-admin', 'auditor'])[n], tstzrange('2020-01-01', null), null
  from generate_series(1, 3) n;
insert into api_token select id('token', n), id('person', n), '扫描机' || n, sha256(('t' || n)::bytea), array['report-findings'], day(4), day(4000), null
  from generate_series(1, 5) n;
insert into form_once select id('form', n), id('person', n), day(5), '/' from generate_series(1, 50) n;

insert into register_number values ('secret', 2026, 200), ('request', 2026, 100);
insert into secret (id, number, cover_title, true_title_sealed, level, term_years, kind, unit_id, state, registered_by, registered_at)
  select id('secret', n), 'S-' || n, '封面' || n, sha256('title'), (array['internal', 'ordinary', 'core'])[1 + n % 3], 3, 'R2.6.2', id('unit', n % 10),
    case when n % 20 = 0 then 'destroyed' else 'active' end, id('person', 1 + n % 300), day(n) from generate_series(1, 200) n;
insert into classification (id, secret_id, basis, level, term_years, scope, proposer_id, proposed_at, decider_id, decided_at, outcome)
  select id('classification', n), id('secret', n), 'R2.6', 'ordinary', 3, 'unit', id('person', 1), day(n), id('person', 2), day(n + 1), 'approved'
  from generate_series(1, 200) n;
insert into scope_entry (id, secret_id, person_id, during, decided_by)
  select id('scope', n * 10 + k), id('secret', n), id('person', 1 + (n + k * 7) % 300), tstzrange('2026-01-05', null), id('person', 2)
  from generate_series(1, 200) n, generate_series(0, 4) k;
insert into sealed_object (id, secret_id, purpose, media_type, size_bytes, created_at)
  select id('object', n), id('secret', n), 'ORIGINAL', 'application/pdf', 1000 + n, day(n) from generate_series(1, 200) n where n % 20 <> 0;
insert into intake (id, unit_id, person_id, at, name_sealed, object_id, media_type, size_bytes, sha256, extraction, used_at)
  select id('secret', n), id('unit', 1), id('person', 1), day(n), sha256('name'), id('object', n), 'application/pdf', 1000, sha256('file'), 'FULL', day(n)
  from generate_series(1, 200) n;
insert into refused_file select id('refused', n), sha256('file'), id('person', n), day(n), '绝密', null from generate_series(1, 5) n;

insert into place (id, code, name_zh, name_en, kind, unit_id, custodian_id, created_at)
  select id('place', n), 'P' || n, '档案室' || n, 'Room ' || n, 'archive-room', id('unit', n), id('person', 4), day(0) from generate_series(1, 9) n;
insert into carrier (id, label, secret_id, copy_number, kind, origin, created_at)
  select id('carrier', n), 'L' || n, id('secret', n), 1, 'paper', 'made', day(n) from generate_series(1, 200) n;
insert into custody_event (id, secret_id, carrier_id, secret_seq, carrier_seq, kind, at, received_at, actor_id, content, previous_secret_hash,
    previous_carrier_hash, hash)
  select id('event', n), id('secret', n), id('carrier', n), 1, 1, 'numbered', day(n), day(n), id('person', 4), content, zero, zero,
    sha256(convert_to(content, 'UTF8'))
  from generate_series(1, 200) n, lateral (select decode(repeat('00', 32), 'hex') as zero) z, lateral (select jsonb_build_object(
    'secret', id('secret', n), 'carrier', id('carrier', n), 'secretSeq', 1, 'carrierSeq', 1, 'kind', 'numbered', 'actor', id('person', 4),
    'at', to_char(day(n) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'previousSecret', encode(zero, 'hex'), 'previousCarrier', encode(zero, 'hex'))::text as content) c;
insert into custody (carrier_id, place_id, state, during, event_id)
  select id('carrier', n), id('place', 1 + n % 9), 'held', tstzrange(day(n), null), id('event', n) from generate_series(1, 200) n;
insert into hand_over select id('hand', n), id('carrier', n), 'out', id('person', 4), id('person', 5), null, day(n), day(n), null from generate_series(1, 40) n;

insert into request (id, number, act, requester_id, secret_id, content, content_hash, state, submitted_at, expires_at)
  select id('request', n), 'Q-' || n, 'borrow-paper', id('person', n), id('secret', n), '{}', sha256('{}'),
    (array['submitted', 'approved', 'refused', 'withdrawn', 'expired'])[1 + n % 5], day(n), day(n + 9000) from generate_series(1, 100) n;
insert into request_need (request_id, role, clauses, unit_id)
  select id('request', n), role, array['R1.4'], id('unit', n % 10) from generate_series(1, 100) n, unnest(array['supervisor', 'leader', 'another-person']) role;
insert into decision select id('decision', n), id('request', n), 'supervisor', id('person', 299), null, 'approved', '同意', sha256('{}'), day(n + 1)
  from generate_series(1, 100) n where n % 5 = 1;
insert into loan (id, number, request_id, secret_id, carrier_id, borrower_id, purpose, mode, approved_at, due_at, lent_at, state)
  select id('loan', n), 'B-' || n, id('request', n), id('secret', n), id('carrier', n), id('person', n), '编制', 'paper', day(n), day(n + 9000), day(n + 2), 'lent'
  from generate_series(1, 100) n where n % 5 = 1;
insert into reading_session (id, loan_id, person_id, secret_id, carrier_id, terminal, started_at, last_seen_at, ended_at)
  select id('session', n), id('loan', n), id('person', n), id('secret', n), id('carrier', n), 't', day(n), day(n), day(n) from generate_series(1, 100) n where n % 5 = 1;
insert into page_view select id('view', n * 10 + p), id('session', n), p, day(n) from generate_series(1, 100) n, generate_series(1, 5) p where n % 5 = 1;
insert into incident (id, number, kind, secret_id, opened_by, opened_at) select id('incident', n), 'I-' || n, 'loss', id('secret', n), id('person', n), day(n)
  from generate_series(1, 9) n;
insert into finding (id, incident_id, kind, path_sealed, why, status, at) select id('finding', n), id('incident', 1), 'copy', sha256('path'), '片段', 'found', day(n)
  from generate_series(1, 9) n;
insert into destruction select id('destruction', n), 'D-' || n, id('request', n * 5), id('unit', 1), 'shred', '销毁室', day(n), id('person', 6), sha256('list'),
  'submitted', day(n), null from generate_series(1, 9) n;
insert into destruction_item select id('destruction', n), 1, id('carrier', 100 + n), id('person', 4), null, null from generate_series(1, 9) n;
insert into destruction_witness select id('destruction', n), o, id('person', 6 + o), null, null from generate_series(1, 9) n, generate_series(1, 2) o;

drop function day(int);
drop function id(text, int);
grant usage on schema public to shoumi_app;
grant select, insert on all tables in schema public to shoumi_app;
