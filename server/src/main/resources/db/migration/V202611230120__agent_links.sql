-- Agents come in by invitation, and choose a new password by a link. Who is invited has neither password nor presence.
alter table agent add column invited boolean not null default false;

-- A link that works once. Its token names account and agent; of its secret part the hash alone is kept.
create table agent_link (
    account_id uuid not null,
    agent_id uuid not null,
    kind text not null check (kind in ('invitation', 'password')),
    token_hash bytea not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (account_id, agent_id, kind),
    foreign key (account_id, agent_id) references agent (account_id, agent_id) on delete cascade
);
create index agent_link_made on agent_link (account_id, made_at);
call isolate_by_account('agent_link');

-- Mails to agents that wait to be sent.
create table agent_mail (
    account_id uuid not null,
    mail_id uuid not null,
    agent_id uuid not null,
    mail_sealed bytea not null,
    attempts smallint not null default 0,
    queued_at timestamptz not null,
    due_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (account_id, mail_id),
    foreign key (account_id, agent_id) references agent (account_id, agent_id) on delete cascade
);
alter table agent_mail alter column mail_sealed set storage external;
create index agent_mail_due on agent_mail (account_id, due_at);
call isolate_by_account('agent_mail');

-- The colour that a new entrypoint begins with.
alter table account add column accent text not null default '#1f5fa6';
