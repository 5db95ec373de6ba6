-- Versions of the notice that people are told of by e-mail, and whom. A person is decided of in the transaction that puts the
-- mail into the outbox, once for each version; ids of contacts are gone through in their order.
create table notice_announcement (
    account_id uuid not null,
    number text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    primary key (account_id, number),
    foreign key (account_id, number) references notice_publication (account_id, number)
);
create index notice_announcement_running on notice_announcement (account_id, started_at) where ended_at is null;
call isolate_by_account('notice_announcement');

create table notice_told (
    account_id uuid not null,
    contact_id uuid not null,
    number text not null,
    -- Made of the version and a keyed hash of the address: contacts of one address are one person.
    mail_id uuid not null,
    told text not null check (told in ('waiting', 'sent', 'stopped', 'needless', 'unreached')),
    changed_at timestamptz not null,
    primary key (account_id, contact_id, number),
    foreign key (account_id, contact_id) references contact (account_id, contact_id),
    foreign key (account_id, number) references notice_announcement (account_id, number)
);
create index notice_told_order on notice_told (account_id, number, contact_id);
create index notice_told_mail on notice_told (account_id, mail_id);
call isolate_by_account('notice_told');
