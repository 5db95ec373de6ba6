-- An agent's availability. Presence itself (is a socket open) is a hint and is not stored; last_seen_at is
-- written by the node that holds the socket, so that an agent who has been gone is noticed by any node.
create table agent_presence (
    account_id uuid not null,
    agent_id uuid not null,
    availability text not null check (availability in ('available', 'busy', 'away')),
    last_seen_at timestamptz,
    idle_since timestamptz not null,
    primary key (account_id, agent_id),
    foreign key (account_id, agent_id) references agent (account_id, agent_id) on delete cascade
);
call isolate_by_account('agent_presence');
