-- For the administrator of the PostgreSQL server, once:  psql -h HOST -U postgres -d postgres -f database-roles.sql
-- Makes the database and the two roles that Shoumi works as, with no more rights than they need. It can be run again: what is there stays,
-- and the roles' rights and passwords are set anew. It holds no password, only what the server checks one against; it is of no use afterwards.
\set ON_ERROR_STOP on
select 'create role shoumi_owner' where not exists (select from pg_roles where rolname = 'shoumi_owner') \gexec
select 'create role shoumi_app' where not exists (select from pg_roles where rolname = 'shoumi_app') \gexec
alter role shoumi_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '@owner@';
alter role shoumi_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '@app@';
select 'create database "@database@" owner shoumi_owner encoding ''UTF8'' locale ''C.UTF-8'' template template0'
  where not exists (select from pg_database where datname = '@database@') \gexec
revoke all on database "@database@" from public, shoumi_app;
grant connect on database "@database@" to shoumi_app;
\connect "@database@"
revoke all on schema public from public;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
