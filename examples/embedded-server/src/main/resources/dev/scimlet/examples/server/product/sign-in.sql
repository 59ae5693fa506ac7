-- A sign-in that came to its end: nobody ends it a second time. Kept for some minutes.
create table if not exists sign_in_attempt (
  -- A hash of what the browser's cookie held.
  hash text not null primary key,
  -- Milliseconds since 1970, as all times here.
  expires bigint not null
);
create index if not exists sign_in_attempt_expires on sign_in_attempt (expires);

-- Who is signed in to the product.
create table if not exists user_session (
  -- A hash of what the browser's cookie holds.
  hash text not null primary key,
  -- The id of a provisioned user.
  user_id text not null,
  expires bigint not null
);
create index if not exists user_session_user on user_session (user_id);
create index if not exists user_session_expires on user_session (expires);

-- How far the changes of users were followed.
create table if not exists user_session_feed (
  tenant text not null primary key,
  position text not null
);
