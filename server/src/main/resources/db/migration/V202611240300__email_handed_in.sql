-- A company's own mail server may hand mails in instead of our fetching them (RFC 2033): then there is no mailbox.
alter table email_inbox add column way text not null default 'imap' check (way in ('imap', 'lmtp'));
alter table email_inbox alter column imap_host drop not null;
alter table email_inbox alter column imap_port drop not null;
alter table email_inbox alter column imap_line drop not null;
alter table email_inbox alter column imap_user drop not null;
alter table email_inbox add constraint email_inbox_fetched check (
    (way = 'imap') = (imap_host is not null and imap_port is not null and imap_line is not null and imap_user is not null)
);

-- What was handed in, noted before it is stored: a mail server that has lost the answer brings it again, and its ids are made of
-- the time when it first came. Known for longer than mail servers try.
create table email_handed_in (
    account_id uuid not null,
    inbox_id uuid not null,
    print uuid not null,
    arrived_at timestamptz not null,
    dealt boolean not null default false,
    primary key (account_id, inbox_id, print),
    foreign key (account_id, inbox_id) references email_inbox (account_id, inbox_id)
);
create index email_handed_in_arrived on email_handed_in (account_id, arrived_at);
call isolate_by_account('email_handed_in');
