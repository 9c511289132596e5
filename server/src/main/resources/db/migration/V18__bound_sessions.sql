-- A session is bound to its person, key and beginning by the vault's key; those from before end.
delete from session;
alter table session add column bond bytea not null;
