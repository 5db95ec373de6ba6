-- Receipts of erasures: that something was erased, and when; never who. Each has its entry in the vault's ledger, and one
-- that is missing here is done again.
create table erasure_receipt (
    account_id uuid not null,
    erasure_id uuid not null,
    position bigint not null,
    conversations integer not null check (conversations >= 0),
    erased_at timestamptz not null,
    primary key (account_id, erasure_id)
);
call isolate_by_account('erasure_receipt');
