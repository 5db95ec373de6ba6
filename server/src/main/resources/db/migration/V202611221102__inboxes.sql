-- Inboxes, and the entrypoints by which visitors come in.
create table inbox (
    account_id uuid not null references account (account_id),
    inbox_id uuid not null,
    channel text not null,
    name text not null,
    primary key (account_id, inbox_id)
);
call isolate_by_account('inbox');

create table entrypoint (
    account_id uuid not null,
    entrypoint_id uuid not null,
    inbox_id uuid not null,
    team_id uuid not null,
    name text not null,
    origins text[] not null,
    languages text[] not null,
    accent text not null,
    -- Per language: title, greeting and the rest that the company words itself.
    texts jsonb not null,
    -- Fields asked before the chat: [{"name":"email","required":true}]; what is not here is dropped at the edge.
    fields jsonb not null,
    created_at timestamptz not null,
    primary key (account_id, entrypoint_id),
    foreign key (account_id, inbox_id) references inbox (account_id, inbox_id),
    foreign key (account_id, team_id) references team (account_id, team_id)
);
call isolate_by_account('entrypoint');

-- Global: the account of an entrypoint, looked up before the account is known. Ids only.
create table entrypoint_directory (
    entrypoint_id uuid primary key,
    account_id uuid not null
);
grant select, insert, delete on entrypoint_directory to samtale_app;
