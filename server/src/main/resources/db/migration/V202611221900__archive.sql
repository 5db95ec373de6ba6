-- What a law demands to be kept: single messages as documentation, each under a key of its own, until its date. When the
-- person is erased, or the conversation goes, what leads to them is emptied; the documentation stays.
create table archive_entry (
    account_id uuid not null references account (account_id),
    entry_id uuid not null,
    contact_id uuid,
    conversation_id uuid,
    message_id uuid,
    ground text not null,
    kind text not null,
    financial_year integer not null,
    kept_until date not null,
    author text not null check (author in ('visitor', 'agent')),
    said_at timestamptz not null,
    name_sealed bytea,
    text_sealed bytea not null,
    reason_sealed bytea not null,
    kept_by uuid not null,
    kept_at timestamptz not null,
    primary key (account_id, entry_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    check ((conversation_id is null) = (message_id is null))
);
alter table archive_entry alter column name_sealed set storage external,
    alter column text_sealed set storage external, alter column reason_sealed set storage external;
create index archive_entry_contact on archive_entry (account_id, contact_id);
create unique index archive_entry_message on archive_entry (account_id, conversation_id, message_id);
create index archive_entry_until on archive_entry (account_id, kept_until);
call isolate_by_account('archive_entry');

-- What an erasure has left because of a law: how much, and until when; nothing that leads to the entries.
create table erasure_kept (
    account_id uuid not null,
    erasure_id uuid not null,
    ground text not null,
    kept_until date not null,
    entries integer not null check (entries > 0),
    primary key (account_id, erasure_id, ground, kept_until),
    foreign key (account_id, erasure_id) references erasure_receipt (account_id, erasure_id)
);
call isolate_by_account('erasure_kept');
