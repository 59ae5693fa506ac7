-- What became of each request. Times are milliseconds since 1970, durations are microseconds.
create table if not exists provisioning_log (
  id text not null primary key,
  time bigint not null,
  client text,
  operation text not null,
  resource_type text,
  target text,
  target_name text,
  -- Id and name of the target, folded, for the search.
  target_text text not null,
  effect text not null,
  -- Names of attributes, one a line.
  changed text not null,
  status integer not null,
  scim_type text,
  detail text,
  -- A line for each, with a line break before it: the leniency, a blank, the attribute.
  repairs text not null,
  duration bigint not null
);
create index if not exists provisioning_log_time on provisioning_log (time, id);
create index if not exists provisioning_log_target on provisioning_log (target, time, id);

-- How often something happened in a span of time, so that nobody need count the log.
create table if not exists provisioning_count (
  span text not null,
  start bigint not null,
  kind text not null,
  number bigint not null,
  primary key (span, start, kind)
);
