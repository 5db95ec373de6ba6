-- The privacy portal's doors: sessions, hand-overs from a chat, codes by e-mail. All of it is short-lived, and of each secret
-- a hash is kept only.
create table portal_session (
    account_id uuid not null,
    session_hash bytea not null,
    contact_id uuid not null,
    way text not null check (way in ('chat', 'email')),
    opened_at timestamptz not null,
    used_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (account_id, session_hash, contact_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
create index portal_session_contact on portal_session (account_id, contact_id);
create index portal_session_expires on portal_session (account_id, expires_at);
call isolate_by_account('portal_session');

create table portal_handoff (
    account_id uuid not null,
    code_hash bytea not null,
    contact_id uuid not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (account_id, code_hash),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
create index portal_handoff_contact on portal_handoff (account_id, contact_id);
create index portal_handoff_expires on portal_handoff (account_id, expires_at);
call isolate_by_account('portal_handoff');

-- Also for an address that nobody has, then without a contact and with a hash that nothing matches: so that trying a code
-- takes as long, whoever is known.
create table portal_code (
    account_id uuid not null references account (account_id),
    attempt_id uuid not null,
    contact_id uuid,
    code_hash bytea not null,
    tries smallint not null check (tries >= 0),
    made_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (account_id, attempt_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
create index portal_code_contact on portal_code (account_id, contact_id);
create index portal_code_expires on portal_code (account_id, expires_at);
call isolate_by_account('portal_code');
