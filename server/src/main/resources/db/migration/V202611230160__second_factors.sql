-- What an agent signs in with besides a password: an authenticator app (RFC 6238) and codes for when it is lost.
create table agent_totp (
    account_id uuid not null,
    agent_id uuid not null,
    secret_sealed bytea not null,
    begun_at timestamptz not null,
    -- Null until a code has shown that the app has the secret: until then nothing is asked for it.
    confirmed_at timestamptz,
    -- The step of the last code that was taken: neither it nor one before is taken again.
    last_step bigint not null default 0,
    primary key (account_id, agent_id),
    foreign key (account_id, agent_id) references agent (account_id, agent_id) on delete cascade
);
alter table agent_totp alter column secret_sealed set storage external;
call isolate_by_account('agent_totp');

-- Each works once: the row goes when it is used. Hashes under a key that is not in the database.
create table agent_recovery_code (
    account_id uuid not null,
    agent_id uuid not null,
    code_hash bytea not null,
    primary key (account_id, agent_id, code_hash),
    foreign key (account_id, agent_id) references agent (account_id, agent_id) on delete cascade
);
call isolate_by_account('agent_recovery_code');

-- An administrator has removed somebody's second factors: the agent is told until there is a new one.
create table factor_removal (
    account_id uuid not null,
    agent_id uuid not null,
    removed_at timestamptz not null,
    primary key (account_id, agent_id),
    foreign key (account_id, agent_id) references agent (account_id, agent_id) on delete cascade
);
call isolate_by_account('factor_removal');
