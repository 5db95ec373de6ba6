-- Who an address belongs to. Both columns are sealed deterministically (AES-SIV) under the epoch's index key: address
-- holds a keyed hash of the normalised address, owner a contact's or an agent's id. The index of agents' sign-in
-- addresses belongs to no account and stands under the account of zeros.
create table identity_entry (
    account_id uuid not null,
    address bytea not null,
    owner bytea not null,
    epoch integer not null,
    bucket smallint not null check (bucket = 16),
    primary key (account_id, address, owner),
    foreign key (account_id, epoch, bucket) references key_encryption_key (account_id, epoch, bucket)
);
create index identity_entry_owner on identity_entry (account_id, owner);
create index identity_entry_kek on identity_entry (account_id, epoch, bucket);
call isolate_by_account('identity_entry');
