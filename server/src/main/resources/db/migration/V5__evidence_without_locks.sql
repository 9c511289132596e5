-- Each of these took a row lock, and so a write, on every staged entry. The two statements that fill the tables take the ids from
-- evidence_staged itself, nobody may delete there, and verification compares all three with the log.
alter table evidence_queue drop constraint evidence_queue_staged_id_fkey;
alter table evidence_integrated drop constraint evidence_integrated_staged_id_fkey;
