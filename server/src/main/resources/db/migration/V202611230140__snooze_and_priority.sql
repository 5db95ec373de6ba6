-- Conversations that rest until a time, or until the person writes, and what is served first.
alter table conversation_head drop constraint conversation_head_state_check;
alter table conversation_head add constraint conversation_head_state_check
    check (state in ('waiting', 'active', 'snoozed', 'closed'));
alter table conversation_head add column snoozed_until timestamptz;
-- It has rested, and its person has not written since: nobody sits there to be asked, and idleness does not end it.
alter table conversation_head add column rested boolean not null default false;
alter table conversation_head add column priority text not null default 'normal'
    check (priority in ('low', 'normal', 'high', 'urgent'));
alter table conversation_head add check (state = 'snoozed' or snoozed_until is null);
alter table conversation_head add check (state <> 'snoozed' or agent_id is not null);
create index conversation_head_snoozed on conversation_head (account_id, snoozed_until) where state = 'snoozed';
create index conversation_head_rested on conversation_head (account_id, conversation_id) where rested;

-- What the person writes wakes it, in the transaction that stores the words, whichever way they came in. Once a batch;
-- the heads are locked by then, and the index above holds only what is snoozed.
create function wake_conversations() returns trigger language plpgsql as $$
declare
    v_woken record;
begin
    for v_woken in
        update conversation_head h set state = case h.state when 'snoozed' then 'active' else h.state end,
            snoozed_until = null, rested = false
        from (select account_id, conversation_id, max(sent_at) as at from posted where author = 'visitor' and kind = 'text'
            group by account_id, conversation_id) p
        where h.rested and h.account_id = p.account_id and h.conversation_id = p.conversation_id
        returning h.account_id, h.conversation_id, p.at,
            (select c.shard from conversation c
                where c.account_id = h.account_id and c.conversation_id = h.conversation_id) as shard
    loop
        perform append_journal(v_woken.account_id, v_woken.shard, array['CONVERSATION_WOKEN'],
            array[v_woken.conversation_id], array[0::bigint], v_woken.at);
    end loop;
    return null;
end $$;
create trigger message_wakes after insert on message
    referencing new table as posted for each statement execute function wake_conversations();
