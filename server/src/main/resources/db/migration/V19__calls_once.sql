-- a program's call with an Idempotency-Key, and what it was answered; both are hashes that only its token and key yield
create table call_once (
  call bytea primary key, body bytea not null, status int not null, answer text not null, at timestamptz not null
);
