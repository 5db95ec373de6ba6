-- Numbers that messages are taken from and answered by. What signs us in is sealed under a key of the installation's.
-- host, port, line, system_type and window_size are those of a line by SMPP; base, partner and
-- gate are those of gateways by HTTP.
-- Who keeps the line holds it until held_until, and asks again before that.
create table sms_inbox (
    account_id uuid not null,
    inbox_id uuid not null,
    entrypoint_id uuid not null,
    sender text not null,
    way text not null check (way in ('smpp', 'twilio', 'link', 'sveve')),
    host text,
    port integer check (port between 1 and 65535),
    line text check (line in ('tls', 'plain')),
    login text not null,
    secret bytea,
    system_type text,
    window_size smallint check (window_size between 1 and 100),
    ids text check (ids in ('same', 'hex_answers', 'hex_receipts')),
    base text,
    partner text,
    gate text,
    region text not null check (region ~ '^[A-Z]{2}$'),
    active boolean not null,
    holder uuid,
    held_until timestamptz,
    connected_at timestamptz,
    trouble text,
    primary key (account_id, inbox_id),
    foreign key (account_id, inbox_id) references inbox (account_id, inbox_id),
    foreign key (account_id, entrypoint_id) references entrypoint (account_id, entrypoint_id),
    check ((way = 'smpp') = (host is not null and port is not null and line is not null and window_size is not null))
);
alter table sms_inbox alter column secret set storage external;
call isolate_by_account('sms_inbox');
