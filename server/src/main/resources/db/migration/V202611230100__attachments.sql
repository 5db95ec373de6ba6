-- Files of a conversation. The bytes lie in pieces of 128 KiB, each sealed by itself before it comes here; which piece it
-- is, and whether it is the last, is bound into the seal (segment_id is made of it).
create table attachment (
    account_id uuid not null,
    conversation_id uuid not null,
    attachment_id uuid not null,
    author text not null check (author in ('visitor', 'agent')),
    agent_id uuid,
    name_sealed bytea not null,
    type text,
    size bigint not null check (size > 0),
    received bigint not null default 0 check (received between 0 and size),
    touched_at timestamptz not null,
    checked_at timestamptz check (checked_at is null or (received = size and type is not null)),
    message_id uuid check (message_id is null or checked_at is not null),
    place smallint,
    primary key (account_id, conversation_id, attachment_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    foreign key (account_id, agent_id) references agent (account_id, agent_id),
    check ((author = 'agent') = (agent_id is not null)),
    check ((message_id is null) = (place is null))
);
alter table attachment alter column name_sealed set storage external;
create index attachment_message on attachment (account_id, conversation_id, message_id) where message_id is not null;
create index attachment_unsent on attachment (account_id, touched_at) where message_id is null;
call isolate_by_account('attachment');

-- A piece that arrives while its file is deleted goes with the file, by the cascade.
create table attachment_segment (
    account_id uuid not null,
    conversation_id uuid not null,
    attachment_id uuid not null,
    segment integer not null check (segment >= 0),
    segment_id uuid not null,
    body_sealed bytea not null,
    primary key (account_id, conversation_id, attachment_id, segment),
    foreign key (account_id, conversation_id, attachment_id)
        references attachment (account_id, conversation_id, attachment_id) on delete cascade
);
alter table attachment_segment alter column body_sealed set storage external;
call isolate_by_account('attachment_segment');

-- How many files a message has, so that reading one without any asks for none.
alter table message add column attachments smallint not null default 0 check (attachments between 0 and 15);
