-- Texts are compared by their bytes: what is equal and what comes first, the library decides.

create table scim_type (
  name text not null primary key,
  -- What the index rows of this type were made by; when it changes they are made anew.
  fingerprint text not null
) without rowid;

create table scim_attribute (
  number integer not null primary key,
  type text not null,
  name text not null,
  unique (type, name)
);

-- A resource: its body without id, meta, members and groups.
create table scim_resource (
  tenant text not null,
  type text not null,
  id text not null,
  version integer not null,
  -- Nanoseconds since 1970.
  created integer not null,
  modified integer not null,
  body text not null,
  primary key (tenant, type, id)
);
create index scim_resource_modified on scim_resource (tenant, type, modified, id);

-- How many resources there are.
create table scim_count (
  tenant text not null,
  type text not null,
  slot integer not null,
  number integer not null,
  primary key (tenant, type, slot)
) without rowid;

-- A value that no two resources of a type may share.
create table scim_unique (
  tenant text not null,
  attribute integer not null,
  value text not null,
  id text not null,
  primary key (tenant, attribute, value)
) without rowid;

-- A value by which resources are found and sorted. Element 0 is the one that sorts.
create table scim_index (
  tenant text not null,
  attribute integer not null,
  value text not null,
  id text not null,
  element integer not null,
  -- The type of the element, such as "work".
  kind text,
  -- The whole value, if it is longer than what is indexed of it.
  whole text,
  primary key (tenant, attribute, value, id, element)
) without rowid;

create table scim_member (
  tenant text not null,
  type text not null,
  id text not null,
  member text not null,
  member_type text,
  primary key (tenant, type, id, member)
) without rowid;
create index scim_member_groups on scim_member (tenant, member);

-- What happened, in the transaction in which it happened.
create table scim_change (
  number integer not null primary key autoincrement,
  tenant text not null,
  kind text not null,
  type text not null,
  id text not null,
  version integer,
  active integer,
  principal text not null,
  time integer not null
);
create index scim_change_tenant on scim_change (tenant, number);
create index scim_change_time on scim_change (time);
