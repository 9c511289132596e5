-- one row for each restore from a backup, told to the log once the vault is open
create table restoration (
  id uuid primary key, at timestamptz not null, made_at timestamptz not null,
  from_origin text not null, from_size bigint not null, from_root text not null, to_origin text not null, recorded_at timestamptz
);
grant update (recorded_at) on restoration to shoumi_app;
