-- How a mailbox is opened by OAuth 2.0 instead of a password. The secret of the company's registration with its provider, and what
-- the next token is got by, are sealed under a key of the installation's; tokens that open the mailbox are stored nowhere. Who gets
-- the next holds the row for a moment, as a provider may give another refresh_token each time.
create table email_sign_in (
    account_id uuid not null,
    inbox_id uuid not null,
    provider text not null check (provider in ('microsoft', 'google', 'other')),
    tenant text,
    authorization_url text not null,
    token_url text not null,
    scope text not null,
    client_id text not null,
    client_secret bytea,
    refresh_token bytea,
    signed_in_at timestamptz,
    refused_at timestamptz,
    renewer uuid,
    renewing_until timestamptz,
    primary key (account_id, inbox_id),
    foreign key (account_id, inbox_id) references email_inbox (account_id, inbox_id)
);
alter table email_sign_in alter column client_secret set storage external;
alter table email_sign_in alter column refresh_token set storage external;
call isolate_by_account('email_sign_in');
