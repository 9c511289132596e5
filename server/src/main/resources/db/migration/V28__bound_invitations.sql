-- One-time codes are kept bound by the vault's key to the person and the end: those given out before are worth nothing.
update account set invite_hash = null, invite_until = null where invite_hash is not null;
-- two gave half of the code each, after a reset: no one person gives another code
alter table account add column invite_halves boolean not null default false;
update account a set invite_halves = true where state = 'invited' and exists (select 1 from evidence_staged e
  where e.kind = 'factors-reset' and e.outcome = 'done' and e.subject in ('account:' || a.person_id, 'person:' || a.person_id));

-- a token that was revoked, or whose person left, is looked up here too
create index evidence_ending_tokens on evidence_staged (subject) where kind in ('token-revoked', 'person-left');
