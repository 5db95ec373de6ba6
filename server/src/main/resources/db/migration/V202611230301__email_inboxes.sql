-- Mailboxes that messages are taken from and answered by. What signs us in is sealed under a key of the installation's.
-- last_uid is how far the folder has been read, as long as its uid_validity stands (RFC 3501, section 2.3.1.1).
create table email_inbox (
    account_id uuid not null,
    inbox_id uuid not null,
    entrypoint_id uuid not null,
    addresses text[] not null check (cardinality(addresses) between 1 and 20),
    imap_host text not null,
    imap_port integer not null check (imap_port between 1 and 65535),
    imap_line text not null check (imap_line in ('tls', 'starttls', 'plain')),
    imap_user text not null,
    imap_secret bytea,
    folder text not null,
    smtp_host text not null,
    smtp_port integer not null check (smtp_port between 1 and 65535),
    smtp_line text not null check (smtp_line in ('tls', 'starttls', 'plain')),
    smtp_user text,
    smtp_secret bytea,
    trusted text[] not null,
    tagged boolean not null,
    deletes boolean not null,
    active boolean not null,
    uid_validity bigint,
    last_uid bigint not null default 0,
    reading_until timestamptz,
    checked_at timestamptz,
    trouble text,
    primary key (account_id, inbox_id),
    foreign key (account_id, inbox_id) references inbox (account_id, inbox_id),
    foreign key (account_id, entrypoint_id) references entrypoint (account_id, entrypoint_id)
);
alter table email_inbox alter column imap_secret set storage external;
alter table email_inbox alter column smtp_secret set storage external;
call isolate_by_account('email_inbox');

-- Mails that could not be taken in: they stay in the mailbox, where somebody can look at them, and hold up nothing.
create table email_set_aside (
    account_id uuid not null,
    inbox_id uuid not null,
    uid_validity bigint not null,
    uid bigint not null,
    reason text not null,
    tries smallint not null,
    set_aside_at timestamptz not null,
    primary key (account_id, inbox_id, uid_validity, uid),
    foreign key (account_id, inbox_id) references email_inbox (account_id, inbox_id)
);
call isolate_by_account('email_set_aside');

-- What a mail bears beside its words: subject, ids and how it looked.
create table email_message (
    account_id uuid not null,
    conversation_id uuid not null,
    message_id uuid not null,
    received_at timestamptz not null,
    head_sealed bytea not null,
    html_sealed bytea,
    primary key (account_id, conversation_id, message_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id)
);
alter table email_message alter column head_sealed set storage external;
alter table email_message alter column html_sealed set storage external;
call isolate_by_account('email_message');
