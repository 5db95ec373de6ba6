-- What the other side calls the parts of a message that it has taken, and what it has told of each. It may tell before we have
-- noted that it has the message: such a row has no message yet.
create table sms_submission (
    account_id uuid not null,
    inbox_id uuid not null,
    reference text not null,
    conversation_id uuid,
    message_id uuid,
    outcome text check (outcome in ('delivered', 'failed')),
    problem text,
    noted_at timestamptz not null,
    primary key (account_id, inbox_id, reference),
    foreign key (account_id, inbox_id) references sms_inbox (account_id, inbox_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    check ((conversation_id is null) = (message_id is null))
);
create index sms_submission_message on sms_submission (account_id, conversation_id, message_id);
create index sms_submission_early on sms_submission (account_id, noted_at) where conversation_id is null;
call isolate_by_account('sms_submission');
