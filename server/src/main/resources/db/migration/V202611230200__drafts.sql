-- What an agent has begun to write in a conversation and not sent: one reply and one note. Each change has an id of its own,
-- by which a window says which text it goes on from.
create table draft (
    account_id uuid not null,
    conversation_id uuid not null,
    agent_id uuid not null,
    kind text not null check (kind in ('reply', 'note')),
    draft_id uuid not null,
    body_sealed bytea not null,
    changed_at timestamptz not null,
    primary key (account_id, conversation_id, agent_id, kind),
    unique (account_id, draft_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id)
);
alter table draft alter column body_sealed set storage external;
create index draft_agent on draft (account_id, agent_id);
create index draft_changed on draft (account_id, changed_at);
call isolate_by_account('draft');

-- What has been sent is a draft no longer, whichever way it was sent.
create function end_sent_replies() returns trigger language plpgsql as $$
begin
    if exists (select from posted where author = 'agent' and kind = 'text') then
        delete from draft d using posted p
        where p.author = 'agent' and p.kind = 'text' and d.kind = 'reply' and d.account_id = p.account_id
            and d.conversation_id = p.conversation_id and d.agent_id = p.agent_id;
    end if;
    return null;
end $$;
create trigger message_ends_draft after insert on message
    referencing new table as posted for each statement execute function end_sent_replies();

create function end_written_note() returns trigger language plpgsql as $$
begin
    delete from draft d where d.kind = 'note' and d.account_id = new.account_id
        and d.conversation_id = new.conversation_id and d.agent_id = new.agent_id;
    return null;
end $$;
create trigger note_ends_draft after insert on note for each row execute function end_written_note();
