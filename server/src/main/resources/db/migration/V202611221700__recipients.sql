-- Who outside the company gets data, under which agreement, and whose data each has had.
create table recipient (
    account_id uuid not null references account (account_id),
    recipient_id uuid not null,
    name text not null,
    role text not null,
    task_nb text not null,
    task_en text not null,
    purposes text[] not null,
    categories text[] not null,
    fields text[] not null,
    region text not null,
    mechanism text,
    agreement_kind text not null,
    agreement_signed_on date not null,
    agreement_expires_on date check (agreement_expires_on >= agreement_signed_on),
    agreement_reference text not null,
    contact_point text not null,
    hosts text[] not null,
    recorded_at timestamptz not null,
    ended_at timestamptz,
    primary key (account_id, recipient_id)
);
call isolate_by_account('recipient');

-- recipient_id refers to no table: the installation's recipients stand in its configuration. The name is the one of then.
create table recipient_sharing (
    account_id uuid not null,
    contact_id uuid not null,
    sharing_id uuid not null,
    recipient_id uuid not null,
    recipient_name text not null,
    region text not null,
    purpose text not null,
    categories text[] not null,
    shared_at timestamptz not null,
    primary key (account_id, contact_id, sharing_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
call isolate_by_account('recipient_sharing');
