-- Who is at the other end of a conversation that is not held on our own pages: the address that replies go to, and no other.
create table conversation_peer (
    account_id uuid not null,
    conversation_id uuid not null,
    identity_id uuid not null,
    primary key (account_id, conversation_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    foreign key (account_id, identity_id) references contact_identity (account_id, identity_id)
);
create index conversation_peer_identity on conversation_peer (account_id, identity_id);
call isolate_by_account('conversation_peer');

-- What agents say by a channel that has to carry it: one row a message, made from the journal, and what became of it.
-- due_at is when it is tried next while it waits, and when an attempt is given up for lost while it leaves.
create table outgoing_message (
    account_id uuid not null,
    conversation_id uuid not null,
    message_id uuid not null,
    seq bigint not null,
    inbox_id uuid not null,
    state text not null check (state in ('waiting', 'leaving', 'left', 'delivered', 'failed', 'uncertain', 'withdrawn')),
    attempts smallint not null default 0 check (attempts >= 0),
    due_at timestamptz not null,
    queued_at timestamptz not null,
    changed_at timestamptz not null,
    problem text,
    reference text,
    primary key (account_id, conversation_id, message_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    foreign key (account_id, inbox_id) references inbox (account_id, inbox_id)
);
create index outgoing_message_due on outgoing_message (account_id, inbox_id, due_at) where state in ('waiting', 'leaving');
create index outgoing_message_reference on outgoing_message (account_id, inbox_id, reference) where reference is not null;
call isolate_by_account('outgoing_message');

-- By what an answer tells which conversation it belongs to (a mail's References): hashes of the ids that the other side's
-- messages bear. Ours bear the conversation in themselves.
create table conversation_thread (
    account_id uuid not null,
    inbox_id uuid not null,
    reference_hash bytea not null,
    conversation_id uuid not null,
    primary key (account_id, inbox_id, reference_hash),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id)
);
create index conversation_thread_conversation on conversation_thread (account_id, conversation_id);
call isolate_by_account('conversation_thread');
