-- The vault's own cluster: wrapped keys, and what shows that the keyring is the right one. No text, no address, no key
-- in clear. samtale_owner owns and migrates; samtale_app (the running server) is bound by row-level security.

-- The account that this statement acts for, or null: then every account's rows are invisible.
create function current_account() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.account', true), '')::uuid;

create procedure isolate_by_account(target regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy account_isolation on %s using (account_id = current_account()) with check (account_id = current_account())', target);
    execute format('grant select, insert, update, delete on %s to samtale_app', target);
end $$;

-- Global (no personal data): the keyring that this vault belongs to. One row.
create table installation (
    installation_id uuid primary key,
    check_value bytea not null,
    created_at timestamptz not null,
    only_one boolean not null default true unique check (only_one)
);
grant select, insert on installation to samtale_app;

-- Global (no personal data): which key-encryption keys there are, so that a missing or wrong one is found at the start,
-- before any account acts. The check value comes from the key by HKDF and tells nothing of it.
create table key_encryption_key (
    account_id uuid not null,
    epoch integer not null,
    bucket smallint not null check (bucket between 0 and 16),
    check_value bytea not null,
    created_at timestamptz not null,
    primary key (account_id, epoch, bucket)
);
grant select, insert on key_encryption_key to samtale_app;

-- One data key a scope, wrapped. confirmed: the main database has been seen to know the scope, so the sweep is done with it.
create table key_scope (
    account_id uuid not null,
    kind smallint not null check (kind between 1 and 3),
    scope_id uuid not null,
    epoch integer not null,
    bucket smallint not null,
    wrapped bytea not null,
    created_at timestamptz not null,
    confirmed boolean not null default false,
    primary key (account_id, kind, scope_id),
    foreign key (account_id, epoch, bucket) references key_encryption_key (account_id, epoch, bucket)
);
alter table key_scope alter column wrapped set storage external;
-- For wrapping anew all that a key-encryption key covers.
create index key_scope_kek on key_scope (account_id, epoch, bucket);
create index key_scope_unconfirmed on key_scope (account_id, kind, scope_id) where not confirmed;
call isolate_by_account('key_scope');
