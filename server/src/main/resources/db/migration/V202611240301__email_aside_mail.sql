-- Mails that were handed in and could not be taken in, as they came: there is no mailbox where they could lie. Sealed under the key
-- of a contact of their own, which stands for whoever wrote and goes with the mail. The line in email_set_aside has the same uid.
create table email_aside_mail (
    account_id uuid not null,
    mail_id uuid not null,
    inbox_id uuid not null,
    uid bigint not null,
    contact_id uuid not null,
    arrived_at timestamptz not null,
    mail_sealed bytea not null,
    primary key (account_id, mail_id),
    unique (account_id, inbox_id, uid),
    foreign key (account_id, inbox_id) references email_inbox (account_id, inbox_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
alter table email_aside_mail alter column mail_sealed set storage external;
create index email_aside_mail_contact on email_aside_mail (account_id, contact_id);
create index email_aside_mail_arrived on email_aside_mail (account_id, arrived_at);
call isolate_by_account('email_aside_mail');
