-- A token is bound to its person, rights, end and address by the vault's key; those issued before end, and are issued anew.
update api_token set revoked_at = now() where revoked_at is null;
