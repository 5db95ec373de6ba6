-- Appends rows to the journal of an account and shard, in the caller's transaction, and returns the position of the
-- last. The upsert takes the head's row lock and keeps it until that transaction ends: whoever appends next waits, so
-- positions come in order of commit and none is missing. Callers take this lock last, after all others.
create function append_journal(
    p_account uuid, p_shard smallint, p_kinds text[], p_subjects uuid[], p_seqs bigint[], p_at timestamptz)
    returns bigint
    language plpgsql as $$
declare
    n constant int := coalesce(array_length(p_kinds, 1), 0);
    v_last bigint;
begin
    if n <> coalesce(array_length(p_subjects, 1), 0) or n <> coalesce(array_length(p_seqs, 1), 0) then
        raise exception 'append_journal: kinds, subjects and seqs differ in length';
    end if;
    insert into journal_head as h (account_id, shard, position) values (p_account, p_shard, n)
        on conflict (account_id, shard) do update set position = h.position + n
        returning h.position into v_last;
    insert into journal (account_id, shard, position, kind, subject_id, seq, at)
        select p_account, p_shard, v_last - n + e.place, e.kind, e.subject, e.seq, p_at
        from unnest(p_kinds, p_subjects, p_seqs) with ordinality as e (kind, subject, seq, place);
    return v_last;
end $$;
