-- What programs may do with a token beside reporting findings: read what its person may see, push received documents where its
-- person is designated to receive them, read registers. The rights of a token are bound into it as before.
alter table api_token drop constraint known_rights;
alter table api_token add constraint known_rights check (
  rights <@ array['report-findings', 'secrets.read', 'receipts.write', 'registers.read'] and cardinality(rights) > 0);
