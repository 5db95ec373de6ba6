-- Accounts (companies), their agents and teams.
create table account (
    account_id uuid primary key,
    name text not null,
    language text not null default 'nb',
    shards smallint not null default 2 check (shards between 1 and 64),
    created_at timestamptz not null
);
call isolate_by_account('account');

-- Global: the accounts that there are, for jobs that visit each of them. Ids only.
create table account_directory (
    account_id uuid primary key
);
grant select, insert, delete on account_directory to samtale_app;

create table agent (
    account_id uuid not null references account (account_id),
    agent_id uuid not null,
    name_sealed bytea not null,
    email_sealed bytea not null,
    password_sealed bytea,
    roles text[] not null,
    capacity smallint not null default 4 check (capacity between 0 and 100),
    language text not null default 'nb',
    created_at timestamptz not null,
    disabled_at timestamptz,
    primary key (account_id, agent_id)
);
alter table agent alter column name_sealed set storage external, alter column email_sealed set storage external,
    alter column password_sealed set storage external;
call isolate_by_account('agent');

create table team (
    account_id uuid not null references account (account_id),
    team_id uuid not null,
    name text not null,
    primary key (account_id, team_id),
    unique (account_id, name)
);
call isolate_by_account('team');

create table team_member (
    account_id uuid not null,
    team_id uuid not null,
    agent_id uuid not null,
    primary key (account_id, team_id, agent_id),
    foreign key (account_id, team_id) references team (account_id, team_id) on delete cascade,
    foreign key (account_id, agent_id) references agent (account_id, agent_id) on delete cascade
);
create index team_member_agent on team_member (account_id, agent_id);
call isolate_by_account('team_member');
