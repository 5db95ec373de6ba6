-- Where people are asked how it went after an agent has ended a conversation: entrypoints that the company has chosen, and until
-- when the conversations that ended there have been gone through.
create table survey_entrypoint (
    account_id uuid not null,
    entrypoint_id uuid not null,
    through timestamptz not null,
    primary key (account_id, entrypoint_id),
    foreign key (account_id, entrypoint_id) references entrypoint (account_id, entrypoint_id)
);
call isolate_by_account('survey_entrypoint');

-- Who is asked about which conversation, and what they answer. The row is written in the transaction that puts the mail into the
-- outbox. Of the address a keyed hash is kept, so that contacts of one address are one person, and of the link a hash.
create table survey (
    account_id uuid not null,
    conversation_id uuid not null,
    mail_id uuid not null,
    address_hash bytea not null check (length(address_hash) = 32),
    link_hash bytea not null check (length(link_hash) = 32),
    queued_at timestamptz not null,
    open_until timestamptz not null,
    asked_at timestamptz,
    rating_sealed bytea,
    comment_sealed bytea,
    answered_at timestamptz,
    primary key (account_id, conversation_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    check ((rating_sealed is null) = (answered_at is null))
);
alter table survey alter column rating_sealed set storage external;
alter table survey alter column comment_sealed set storage external;
create unique index survey_mail on survey (account_id, mail_id);
create unique index survey_link on survey (account_id, link_hash);
create index survey_address on survey (account_id, address_hash, queued_at);
call isolate_by_account('survey');
