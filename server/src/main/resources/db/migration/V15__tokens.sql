-- A token carries what it may do: the bond is a hash of the token with its rights and its end, which nobody can make who has not
-- got the token, so that a row that was widened or prolonged opens nothing.
alter table api_token add column bond bytea, add column address text, add column last_used_at timestamptz,
  add column revoked_by uuid references person;
-- those issued before have no bond; they are issued anew
update api_token set revoked_at = created_at where revoked_at is null;
alter table api_token add constraint bound check (bond is not null or revoked_at is not null);
alter table api_token add constraint known_rights check (rights <@ array['report-findings'] and cardinality(rights) > 0);
alter table guess drop constraint guess_door_check;
alter table guess add constraint guess_door_check check (door in ('login', 'enrol', 'unseal', 'token', 'address'));
-- rights and end of a token are no longer the server's to change
revoke update on api_token from shoumi_app;
