-- The message path: stores a batch of messages of one account and shard in one call, which is one round trip and,
-- called on its own, one transaction.
--
-- The conversations are locked first, in the order of their ids, so that two writers (of two nodes) cannot lock each
-- other out. Only then, with a snapshot taken after the locks, is it asked what is stored already: the same id retried
-- through another node is therefore always seen. Each statement of a volatile function takes a snapshot of its own.
--
-- Planned once for all calls, and in a form that leaves the planner no choice but an index, or a row's place, for each
-- message: a plan that begins with all of an account's heads, good while a table is small or not analysed yet, would cost
-- four times as much per message, and planning anew for each call as much as storing one. (A locked row keeps its place.)
--
-- Answers a row for each message in the order given: outcome 'stored' (now), 'known' (was there: the retry of its own
-- author), 'reused' (the id stands for somebody else's message), 'closed' or 'unknown' (no such conversation).
create function post_messages(
    p_account uuid,
    p_shard smallint,
    p_conversations uuid[],
    p_ids uuid[],
    p_kinds text[],
    p_authors text[],
    p_agents uuid[],
    p_bodies bytea[],
    p_at timestamptz)
returns table (outcome text, seq bigint, sent_at timestamptz)
language plpgsql set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    v_outcomes text[];
    v_seqs bigint[];
    v_times timestamptz[];
    v_new_conversations uuid[];
    v_new_seqs bigint[];
begin
    perform set_config('app.account', p_account::text, true);

    perform 1 from conversation_head h
    where h.account_id = p_account and h.conversation_id = any (p_conversations)
    order by h.conversation_id
    for update;

    with judged as (
        select i.*, h.place, h.last_seq, m.seq as known_seq, m.sent_at as known_at,
            case
                when h.place is null then 'unknown'
                when m.seq is not null and m.author = i.author and m.agent_id is not distinct from i.agent_id then 'known'
                when m.seq is not null then 'reused'
                when h.state = 'closed' and i.kind = 'text' then 'closed'
                else 'stored'
            end as outcome
        from unnest(p_conversations, p_ids, p_kinds, p_authors, p_agents, p_bodies) with ordinality
            as i (conversation_id, message_id, kind, author, agent_id, body, ordinal)
        left join lateral (
            select head.ctid as place, head.last_seq, head.state from conversation_head head
            where head.account_id = p_account and head.conversation_id = i.conversation_id
            limit 1) h on true
        left join lateral (
            select message.seq, message.sent_at, message.author, message.agent_id from message
            where message.account_id = p_account and message.conversation_id = i.conversation_id
                and message.message_id = i.message_id
            limit 1) m on true
    ), numbered as (
        select j.*,
            j.last_seq + row_number() over (partition by j.conversation_id, j.outcome order by j.ordinal) as new_seq
        from judged j
    ), inserted as (
        insert into message (account_id, conversation_id, seq, message_id, kind, author, agent_id, body_sealed, sent_at)
        select p_account, n.conversation_id, n.new_seq, n.message_id, n.kind, n.author, n.agent_id, n.body, p_at
        from numbered n
        where n.outcome = 'stored'
    ), advanced as (
        update conversation_head h
        set last_seq = n.new_seq,
            last_activity_at = p_at,
            listed_at = date_bin('30 seconds', p_at, timestamptz '2000-01-01 00:00Z')
        from (select place, max(new_seq) as new_seq from numbered where outcome = 'stored' group by place) n
        where h.ctid = n.place
    )
    select array_agg(n.outcome order by n.ordinal),
        array_agg(case n.outcome when 'stored' then n.new_seq when 'known' then n.known_seq end order by n.ordinal),
        array_agg(case n.outcome when 'stored' then p_at when 'known' then n.known_at end order by n.ordinal),
        array_agg(n.conversation_id order by n.ordinal) filter (where n.outcome = 'stored'),
        array_agg(n.new_seq order by n.ordinal) filter (where n.outcome = 'stored')
    into v_outcomes, v_seqs, v_times, v_new_conversations, v_new_seqs
    from numbered n;

    if v_new_seqs is not null then
        perform append_journal(p_account, p_shard,
            array_fill('MESSAGE_POSTED'::text, array[cardinality(v_new_seqs)]), v_new_conversations, v_new_seqs, p_at);
    end if;

    return query select * from unnest(v_outcomes, v_seqs, v_times);
end $$;
grant execute on function post_messages to samtale_app;

-- How far each side has received and read: never backwards, never past what there is. Locks as post_messages does.
create function record_receipts(
    p_account uuid,
    p_conversations uuid[],
    p_visitor_delivered bigint[],
    p_visitor_read bigint[],
    p_agent_delivered bigint[],
    p_agent_read bigint[])
returns table (
    conversation_id uuid, visitor_delivered bigint, visitor_read bigint, agent_delivered bigint, agent_read bigint)
language plpgsql set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    perform set_config('app.account', p_account::text, true);

    perform 1 from conversation_head h
    where h.account_id = p_account and h.conversation_id = any (p_conversations)
    order by h.conversation_id
    for update;

    return query
    update conversation_head h
    set visitor_delivered = greatest(h.visitor_delivered, least(r.visitor_delivered, h.last_seq)),
        visitor_read = greatest(h.visitor_read, least(r.visitor_read, h.last_seq)),
        agent_delivered = greatest(h.agent_delivered, least(r.agent_delivered, h.last_seq)),
        agent_read = greatest(h.agent_read, least(r.agent_read, h.last_seq))
    from unnest(p_conversations, p_visitor_delivered, p_visitor_read, p_agent_delivered, p_agent_read)
        as r (conversation_id, visitor_delivered, visitor_read, agent_delivered, agent_read)
    cross join lateral (
        select head.ctid as place from conversation_head head
        where head.account_id = p_account and head.conversation_id = r.conversation_id
        limit 1) l
    where h.ctid = l.place
    returning h.conversation_id, h.visitor_delivered, h.visitor_read, h.agent_delivered, h.agent_read;
end $$;
grant execute on function record_receipts to samtale_app;
