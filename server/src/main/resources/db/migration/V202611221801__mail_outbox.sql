-- Mails that are still to be handed to the mail server. A row is gone as soon as its mail is, or when it is too late for it.
create table mail_outbox (
    account_id uuid not null,
    mail_id uuid not null,
    contact_id uuid not null,
    mail_sealed bytea not null,
    attempts smallint not null check (attempts >= 0),
    queued_at timestamptz not null,
    due_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (account_id, mail_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
alter table mail_outbox alter column mail_sealed set storage external;
create index mail_outbox_contact on mail_outbox (account_id, contact_id);
create index mail_outbox_due on mail_outbox (account_id, due_at);
call isolate_by_account('mail_outbox');
