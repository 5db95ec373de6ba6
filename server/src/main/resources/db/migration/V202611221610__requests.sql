-- Requests of people about their data (GDPR Art. 12 to 22), and their clocks. When the person is erased the ids and texts
-- go; what remains is that there was a request, of which kind, and that it was answered in time.
create table subject_request (
    account_id uuid not null,
    request_id uuid not null,
    contact_id uuid,
    kind text not null check (kind in ('access', 'portability', 'correction', 'erasure', 'restriction', 'objection',
        'withdrawal', 'question', 'complaint')),
    state text not null check (state in ('received', 'identity-doubted', 'in-work', 'answered', 'refused', 'closed')),
    source text not null check (source in ('portal', 'conversation', 'staff')),
    language text not null,
    received_at timestamptz not null,
    opened_at timestamptz not null,
    due_on date not null,
    extended_at timestamptz,
    ended_at timestamptz,
    ground text,
    conversation_id uuid,
    message_id uuid,
    text_sealed bytea,
    primary key (account_id, request_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id),
    check ((state in ('answered', 'refused', 'closed')) = (ended_at is not null)),
    check (state <> 'refused' or ground is not null)
);
alter table subject_request alter column text_sealed set storage external;
create index subject_request_due on subject_request (account_id, due_on, request_id) where ended_at is null;
create index subject_request_ended on subject_request (account_id, ended_at desc, request_id) where ended_at is not null;
create index subject_request_contact on subject_request (account_id, contact_id) where contact_id is not null;
create index subject_request_conversation on subject_request (account_id, conversation_id) where conversation_id is not null;
call isolate_by_account('subject_request');

-- What was done with a request, and by whom.
create table request_step (
    account_id uuid not null,
    request_id uuid not null,
    step_id uuid not null,
    contact_id uuid,
    step text not null check (step ~ '^[a-z][a-z-]{1,39}$'),
    agent_id uuid,
    told_sealed bytea,
    at timestamptz not null,
    primary key (account_id, request_id, step_id),
    foreign key (account_id, request_id) references subject_request (account_id, request_id) on delete cascade,
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
alter table request_step alter column told_sealed set storage external;
create index request_step_contact on request_step (account_id, contact_id) where contact_id is not null;
call isolate_by_account('request_step');
