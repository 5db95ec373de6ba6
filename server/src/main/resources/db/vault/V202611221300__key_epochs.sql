-- The end of a key-encryption key. Once something that it wrapped has been deleted it is marked (erased); at the end of
-- its epoch what is left is wrapped anew and it has ended: nothing in this database needs it. It is then kept as long as
-- copies of this database are, and destroyed in the keyring.
alter table key_encryption_key
    add column erased boolean not null default false,
    add column ended_at timestamptz,
    add column destroyed_at timestamptz,
    add check (destroyed_at is null or ended_at is not null);
grant update (ended_at, destroyed_at) on key_encryption_key to samtale_app;
create index key_encryption_key_to_end on key_encryption_key (account_id, epoch, bucket) where erased and ended_at is null;
create index key_encryption_key_to_destroy on key_encryption_key (ended_at) where ended_at is not null and destroyed_at is null;

-- The newest epoch whose beginning has been the end of those before it.
alter table installation add column turned_epoch integer;
grant update (turned_epoch) on installation to samtale_app;

-- Here and not in each statement that deletes, so that none can forget it. In one order, so that two do not wait for each
-- other.
create function mark_erased() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from key_encryption_key
        where (account_id, epoch, bucket) in (select account_id, epoch, bucket from gone) and not erased
        order by account_id, epoch, bucket
        for no key update;
    update key_encryption_key set erased = true
        where (account_id, epoch, bucket) in (select account_id, epoch, bucket from gone) and not erased;
    return null;
end $$;
create trigger key_scope_erased after delete on key_scope
    referencing old table as gone for each statement execute function mark_erased();
create trigger identity_entry_erased after delete on identity_entry
    referencing old table as gone for each statement execute function mark_erased();
