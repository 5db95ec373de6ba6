-- Conversations, their messages and notes: the core.
create table conversation (
    account_id uuid not null references account (account_id),
    conversation_id uuid not null,
    shard smallint not null,
    inbox_id uuid not null,
    entrypoint_id uuid not null,
    contact_id uuid not null,
    language text not null,
    notice_version text not null,
    started_at timestamptz not null,
    primary key (account_id, conversation_id),
    foreign key (account_id, inbox_id) references inbox (account_id, inbox_id),
    foreign key (account_id, entrypoint_id) references entrypoint (account_id, entrypoint_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
create index conversation_contact on conversation (account_id, contact_id);
call isolate_by_account('conversation');

-- What changes with each message, narrow and apart. listed_at is the time of the last activity cut to half a
-- minute: the lists sort by it, and as it seldom changes a new message rewrites no index (a heap-only update).
create table conversation_head (
    account_id uuid not null,
    conversation_id uuid not null,
    last_seq bigint not null default 0,
    last_note_seq bigint not null default 0,
    visitor_delivered bigint not null default 0,
    visitor_read bigint not null default 0,
    agent_delivered bigint not null default 0,
    agent_read bigint not null default 0,
    last_activity_at timestamptz not null,
    listed_at timestamptz not null,
    state text not null check (state in ('waiting', 'active', 'closed')),
    team_id uuid not null,
    agent_id uuid,
    waiting_since timestamptz,
    closed_at timestamptz,
    primary key (account_id, conversation_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    foreign key (account_id, team_id) references team (account_id, team_id),
    foreign key (account_id, agent_id) references agent (account_id, agent_id),
    check ((state = 'waiting') = (waiting_since is not null)),
    check ((state = 'closed') = (closed_at is not null)),
    check (state <> 'waiting' or agent_id is null),
    check (state <> 'active' or agent_id is not null)
) with (fillfactor = 60);
create index conversation_head_listed on conversation_head (account_id, listed_at desc, conversation_id desc) where state <> 'closed';
create index conversation_head_closed on conversation_head (account_id, listed_at desc, conversation_id desc) where state = 'closed';
create index conversation_head_agent on conversation_head (account_id, agent_id, listed_at desc, conversation_id desc) where state <> 'closed';
create index conversation_head_queue on conversation_head (account_id, team_id, waiting_since, conversation_id) where state = 'waiting';
call isolate_by_account('conversation_head');

create table message (
    account_id uuid not null,
    conversation_id uuid not null,
    seq bigint not null,
    message_id uuid not null,
    kind text not null check (kind in ('text', 'joined', 'transferred', 'requeued', 'closed')),
    author text not null check (author in ('visitor', 'agent', 'system')),
    agent_id uuid,
    body_sealed bytea,
    sent_at timestamptz not null,
    primary key (account_id, conversation_id, seq),
    unique (account_id, conversation_id, message_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    check ((kind = 'text') = (body_sealed is not null))
);
alter table message alter column body_sealed set storage external;
call isolate_by_account('message');

create table note (
    account_id uuid not null,
    conversation_id uuid not null,
    note_seq bigint not null,
    note_id uuid not null,
    agent_id uuid not null,
    body_sealed bytea not null,
    written_at timestamptz not null,
    primary key (account_id, conversation_id, note_seq),
    unique (account_id, conversation_id, note_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    foreign key (account_id, agent_id) references agent (account_id, agent_id)
);
alter table note alter column body_sealed set storage external;
call isolate_by_account('note');

-- A visitor's tokens, as SHA-256 of 256 random bits: nothing to guess, nothing to turn back.
create table visitor_token (
    account_id uuid not null,
    token_hash bytea not null,
    conversation_id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (account_id, token_hash),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id)
);
create index visitor_token_conversation on visitor_token (account_id, conversation_id);
create index visitor_token_expires on visitor_token (account_id, expires_at);
call isolate_by_account('visitor_token');

create table canned_reply (
    account_id uuid not null references account (account_id),
    canned_reply_id uuid not null,
    shortcut text not null,
    title text not null,
    body text not null,
    language text not null,
    primary key (account_id, canned_reply_id),
    unique (account_id, language, shortcut)
);
call isolate_by_account('canned_reply');
