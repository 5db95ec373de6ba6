-- What has been dealt with in a mailbox, mail by mail, so that its count can be held against the folder's. A mail is known
-- again by its print where the folder gives others UIDs. One that is to be cleared is deleted there, however often it takes.
create table email_dealt_with (
    account_id uuid not null,
    inbox_id uuid not null,
    uid_validity bigint not null,
    uid bigint not null,
    print uuid not null,
    conversation_id uuid,
    clear boolean not null,
    primary key (account_id, inbox_id, uid_validity, uid),
    foreign key (account_id, inbox_id) references email_inbox (account_id, inbox_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id)
);
create index email_dealt_with_print on email_dealt_with (account_id, inbox_id, print);
create index email_dealt_with_conversation on email_dealt_with (account_id, conversation_id)
    where conversation_id is not null;
create index email_dealt_with_clear on email_dealt_with (account_id, inbox_id) where clear;
call isolate_by_account('email_dealt_with');

-- Who reads a mailbox holds it for a short while at a time, under a name of its own: after a crash somebody else soon may.
alter table email_inbox drop column last_uid;
alter table email_inbox add column reader uuid;
alter table email_inbox add column untaken integer not null default 0 check (untaken >= 0);
alter table email_inbox add column untaken_since timestamptz;
alter table email_inbox add column clearing text not null default 'leave'
    check (clearing in ('leave', 'erasure', 'trash', 'delete'));
update email_inbox set clearing = 'delete' where deletes;
alter table email_inbox drop column deletes;
