-- Labels: the company words them, agents put them on conversations. A retired one is offered no more and stays only on
-- conversations that lie unused for now, where nothing may be changed.
create table label (
    account_id uuid not null references account (account_id),
    label_id uuid not null,
    name text not null,
    colour text not null check (colour in ('grey', 'blue', 'green', 'amber', 'red', 'violet')),
    retired boolean not null default false,
    primary key (account_id, label_id)
);
create unique index label_name on label (account_id, lower(name)) where not retired;
call isolate_by_account('label');

create table conversation_label (
    account_id uuid not null,
    conversation_id uuid not null,
    label_id uuid not null,
    agent_id uuid not null,
    put_at timestamptz not null,
    primary key (account_id, conversation_id, label_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    foreign key (account_id, label_id) references label (account_id, label_id)
);
create index conversation_label_label on conversation_label (account_id, label_id);
call isolate_by_account('conversation_label');
