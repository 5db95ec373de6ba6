-- A chat whose visitor has left goes on by another inbox, to the address that it is pinned to. Null where a conversation came
-- in by the inbox that carries its answers.
alter table conversation_peer add column inbox_id uuid;
alter table conversation_peer
    add foreign key (account_id, inbox_id) references inbox (account_id, inbox_id);

-- That a visitor wants the answer by e-mail after leaving, and whether the address has been shown to be theirs. seen_at is
-- when their browser was last there; due_at when the mail that asks for the proof is tried next. Of the link in that mail a
-- hash is kept, and a keyed hash of the address that it went to: what was corrected since is proved by nothing.
create table onward_wish (
    account_id uuid not null,
    conversation_id uuid not null,
    identity_id uuid not null,
    inbox_id uuid not null,
    state text not null check (state in ('wished', 'asked', 'failed')),
    asked smallint not null default 0 check (asked >= 0),
    wished_at timestamptz not null,
    seen_at timestamptz not null,
    due_at timestamptz not null,
    proof_hash bytea,
    proof_address bytea,
    proof_until timestamptz,
    primary key (account_id, conversation_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    foreign key (account_id, identity_id) references contact_identity (account_id, identity_id),
    foreign key (account_id, inbox_id) references inbox (account_id, inbox_id)
);
create index onward_wish_seen on onward_wish (account_id, seen_at);
create index onward_wish_identity on onward_wish (account_id, identity_id);
create unique index onward_wish_proof on onward_wish (account_id, proof_hash) where proof_hash is not null;
call isolate_by_account('onward_wish');
