-- The audit trail: who did and who read what. Append-only: the running server adds and reads, and can neither change nor
-- delete. Ids and codes, no content.
create table audit_entry (
    account_id uuid not null,
    entry_id uuid not null,
    at timestamptz not null,
    actor text not null check (actor in ('agent', 'person', 'system')),
    agent_id uuid,
    kind text not null check (kind in ('read', 'export', 'change', 'sign-in')),
    action text not null check (action ~ '^[a-z][a-z-]{1,59}$'),
    thing text not null check (thing ~ '^[a-z][a-z-]{1,39}$'),
    thing_id uuid,
    -- Whom it is about. When that person is gone the id goes too, by the owner's right: what remains is that something was
    -- done, when, and by whom.
    contact_id uuid,
    reason text check (reason ~ '^[a-z0-9][a-z0-9_.-]{0,39}$'),
    primary key (account_id, entry_id),
    check ((actor = 'agent') = (agent_id is not null)),
    foreign key (account_id, contact_id) references contact (account_id, contact_id) on delete set null (contact_id)
);
create index audit_entry_at on audit_entry (account_id, at desc, entry_id desc);
create index audit_entry_contact on audit_entry (account_id, contact_id, at desc) where contact_id is not null;
create index audit_entry_agent on audit_entry (account_id, agent_id, at desc) where agent_id is not null;
create index audit_entry_kind on audit_entry (account_id, kind, at);
call isolate_by_account('audit_entry');
revoke update, delete, truncate on audit_entry from samtale_app;

-- The contact, held until the transaction ends, or null if there is no such person (any more).
create function known_contact(account uuid, contact uuid) returns uuid
    language sql volatile
    return (select c.contact_id from contact c where c.account_id = account and c.contact_id = contact for key share);

-- The time by which entries are old enough. The database's own: the server that could want traces gone does not set it.
create function audit_clock() returns timestamptz
    language sql volatile
    return clock_timestamp();

-- How long entries of a kind are kept; the register says the same, which a test compares.
create function audit_kept(of_kind text) returns interval
    language sql immutable
    return case of_kind when 'sign-in' then interval '90 days' else interval '365 days' end;

-- Deletes entries that have been kept long enough, some at a time: the only way in which an entry goes.
create function expire_audit(of_kind text, before timestamptz, most integer) returns integer
    language plpgsql volatile security definer
    set search_path = pg_catalog, public
as $$
declare
    gone integer;
begin
    if before > audit_clock() - audit_kept(of_kind) then
        raise exception 'audit entries of this kind are kept for %', audit_kept(of_kind)
            using errcode = 'insufficient_privilege';
    end if;
    delete from audit_entry
    where account_id = current_account() and entry_id in (
        select e.entry_id from audit_entry e
        where e.account_id = current_account() and e.kind = of_kind and e.at < before
        order by e.at limit most);
    get diagnostics gone = row_count;
    return gone;
end $$;
revoke execute on function expire_audit(text, timestamptz, integer) from public;
grant execute on function expire_audit(text, timestamptz, integer) to samtale_app;
