-- A reader from whom a copy came back unread may be put on the list again: one turn at a time.
drop index one_turn_a_reader;
create unique index one_turn_a_reader on circulation_turn (circulation_id, reader_id) where struck_at is null and returned_at is null;
