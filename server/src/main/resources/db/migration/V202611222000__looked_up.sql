-- What agents have looked up of a person in other places, and when the person was told of it (GDPR Art. 14).
create table looked_up (
    account_id uuid not null,
    contact_id uuid not null,
    lookup_id uuid not null,
    field text not null check (field in ('name', 'email', 'address', 'mobile')),
    value_sealed bytea not null,
    source text not null,
    source_name_sealed bytea,
    reason text not null,
    reason_sealed bytea not null,
    agent_id uuid not null,
    looked_up_at timestamptz not null,
    due_on date not null,
    mail_id uuid,
    mailed_at timestamptz,
    mails smallint not null default 0 check (mails >= 0),
    told_at timestamptz,
    told_how text check (told_how is null or told_at is not null),
    told_sealed bytea,
    primary key (account_id, contact_id, lookup_id),
    unique (account_id, contact_id, field),
    foreign key (account_id, contact_id) references contact (account_id, contact_id),
    foreign key (account_id, agent_id) references agent (account_id, agent_id)
);
alter table looked_up alter column value_sealed set storage external;
alter table looked_up alter column source_name_sealed set storage external;
alter table looked_up alter column reason_sealed set storage external;
alter table looked_up alter column told_sealed set storage external;
create index looked_up_untold on looked_up (account_id, due_on) where told_at is null;
call isolate_by_account('looked_up');
