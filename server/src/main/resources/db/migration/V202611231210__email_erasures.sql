-- Where the mails of erased people lie until they are deleted there: the receipt says so. An erasure names nobody.
create table email_erasure (
    account_id uuid not null,
    erasure_id uuid not null,
    inbox_id uuid not null,
    noted_at timestamptz not null,
    cleared_at timestamptz,
    primary key (account_id, erasure_id, inbox_id),
    foreign key (account_id, inbox_id) references email_inbox (account_id, inbox_id)
);
create index email_erasure_pending on email_erasure (account_id, inbox_id) where cleared_at is null;
call isolate_by_account('email_erasure');

alter table email_dealt_with add column erasure_id uuid;

-- What a company has written below each answer of a mailbox, with places for the agent's and the company's names.
alter table email_inbox add column signature text;
