-- The ground: who may do what in this database, the journal, jobs and agents' sessions.
-- samtale_owner owns and migrates; samtale_app (the running server) owns nothing and is bound by row-level security.

-- The account that this transaction acts for, or null: then every account's rows are invisible.
create function current_account() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.account', true), '')::uuid;

-- Every table of an account gets the same wall. Called by each migration for the tables that it makes.
create procedure isolate_by_account(target regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy account_isolation on %s using (account_id = current_account()) with check (account_id = current_account())', target);
    execute format('grant select, insert, update, delete on %s to samtale_app', target);
end $$;

-- Journal: durable, ids only, written in the transaction that it reports. A position is taken under the
-- row lock of its shard's head, so that order of position is order of commit, without gaps.
create table journal_head (
    account_id uuid not null,
    shard smallint not null,
    position bigint not null default 0,
    primary key (account_id, shard)
);
call isolate_by_account('journal_head');

create table journal (
    account_id uuid not null,
    shard smallint not null,
    position bigint not null,
    kind text not null,
    subject_id uuid not null,
    seq bigint not null default 0,
    at timestamptz not null,
    primary key (account_id, shard, position)
);
call isolate_by_account('journal');

create table journal_cursor (
    account_id uuid not null,
    consumer text not null,
    shard smallint not null,
    position bigint not null default 0,
    primary key (account_id, consumer, shard)
);
call isolate_by_account('journal_cursor');

-- Global (no account, no personal data): jobs by db-scheduler, in the form that its documentation gives.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to samtale_app;

-- Global: sessions of agents by Spring Session; they hold the ids of an agent and an account, nothing else.
create table spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index spring_session_expiry_time on spring_session (expiry_time);
create index spring_session_principal_name on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on spring_session, spring_session_attributes to samtale_app;
