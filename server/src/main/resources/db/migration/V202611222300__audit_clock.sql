-- As before, but a server whose clock is a little ahead of the database's is not refused all: what is younger merely stays.
create or replace function expire_audit(of_kind text, before timestamptz, most integer) returns integer
    language plpgsql volatile security definer
    set search_path = pg_catalog, public
as $$
declare
    old_enough timestamptz := least(before, audit_clock() - audit_kept(of_kind));
    gone integer;
begin
    delete from audit_entry
    where account_id = current_account() and entry_id in (
        select e.entry_id from audit_entry e
        where e.account_id = current_account() and e.kind = of_kind and e.at < old_enough
        order by e.at limit most);
    get diagnostics gone = row_count;
    return gone;
end $$;
