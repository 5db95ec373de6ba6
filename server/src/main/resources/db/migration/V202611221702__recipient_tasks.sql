-- What recipients must be told of a person whose data they have had. After an erasure a task leads to nobody but by what
-- is sealed under its own key, which goes when the task is answered or its time is over.
create table recipient_task (
    account_id uuid not null references account (account_id),
    task_id uuid not null,
    contact_id uuid,
    erasure_id uuid,
    recipient_id uuid not null,
    recipient_name text not null,
    change text not null check (change in ('correction', 'erasure', 'restriction')),
    known_by_sealed bytea,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    told_at timestamptz,
    told_by uuid,
    answer text check (answer in ('done', 'impossible', 'disproportionate')),
    answered_at timestamptz,
    primary key (account_id, task_id),
    unique (account_id, erasure_id, recipient_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id),
    check ((change = 'erasure') = (erasure_id is not null)),
    check ((change = 'erasure') = (contact_id is null)),
    check ((answer is null) = (answered_at is null))
);
alter table recipient_task alter column known_by_sealed set storage external;
create index recipient_task_contact on recipient_task (account_id, contact_id);
create index recipient_task_sealed on recipient_task (account_id, opened_at) where known_by_sealed is not null;
call isolate_by_account('recipient_task');
