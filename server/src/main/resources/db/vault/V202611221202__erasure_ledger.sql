-- What has been erased, as a chain: each entry's hash covers the one before, and the newest stands in the keyring too
-- (its anchor). So an older copy of this database is known for what it is, and an older copy of the main one is
-- brought up to date before anybody sees it. Scopes are random ids that name nothing any more.
create table erasure_ledger (
    account_id uuid not null,
    position bigint not null check (position > 0),
    erasure_id uuid not null,
    kinds smallint[] not null,
    scope_ids uuid[] not null check (cardinality(scope_ids) = cardinality(kinds)),
    erased_at timestamptz not null,
    hash bytea not null check (length(hash) = 32),
    primary key (account_id, position),
    unique (account_id, erasure_id)
);
call isolate_by_account('erasure_ledger');
-- What is written stays.
revoke update, delete on erasure_ledger from samtale_app;
