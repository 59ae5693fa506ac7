-- Texts are compared by their bytes: what is equal and what comes first, the library decides.

create table scim_type (
  name text collate "C" not null primary key,
  -- What the index rows of this type were made by; when it changes they are made anew.
  fingerprint text not null
);

create table scim_attribute (
  number integer not null primary key,
  type text collate "C" not null,
  name text collate "C" not null,
  unique (type, name)
);

-- A resource: its body without id, meta, members and groups.
create table scim_resource (
  tenant text collate "C" not null,
  type text collate "C" not null,
  id text collate "C" not null,
  version bigint not null,
  -- Nanoseconds since 1970.
  created bigint not null,
  modified bigint not null,
  body text not null,
  primary key (tenant, type, id)
);
create index scim_resource_modified on scim_resource (tenant, type, modified, id);

-- How many resources there are, spread over some rows.
create table scim_count (
  tenant text collate "C" not null,
  type text collate "C" not null,
  slot smallint not null,
  number bigint not null,
  primary key (tenant, type, slot)
) with (fillfactor = 50);

-- A value that no two resources of a type may share.
create table scim_unique (
  tenant text collate "C" not null,
  attribute integer not null,
  value text collate "C" not null,
  id text collate "C" not null,
  primary key (tenant, attribute, value)
);

-- A value by which resources are found and sorted. Element 0 is the one that sorts.
create table scim_index (
  tenant text collate "C" not null,
  attribute integer not null,
  value text collate "C" not null,
  id text collate "C" not null,
  element integer not null,
  -- The type of the element, such as "work".
  kind text collate "C",
  -- The whole value, if it is longer than what is indexed of it.
  whole text collate "C",
  primary key (tenant, attribute, id, element)
);
-- From values to resources; from a resource to its values leads the primary key.
create index scim_index_value on scim_index (tenant, attribute, value, id, element);

create table scim_member (
  tenant text collate "C" not null,
  type text collate "C" not null,
  id text collate "C" not null,
  member text collate "C" not null,
  member_type text collate "C",
  primary key (tenant, type, id, member)
);
create index scim_member_groups on scim_member (tenant, member);

-- What happened, in the transaction in which it happened.
create table scim_change (
  tenant text collate "C" not null,
  number bigint generated always as identity,
  kind text collate "C" not null,
  type text collate "C" not null,
  id text collate "C" not null,
  version bigint,
  active boolean,
  principal text collate "C" not null,
  time bigint not null,
  primary key (tenant, number)
);
create index scim_change_time on scim_change (time);
