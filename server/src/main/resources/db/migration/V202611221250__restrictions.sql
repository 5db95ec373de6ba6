-- Restrictions (GDPR Art. 18): from when, on which ground, and how they end. One at a time stands for a person.
create table restriction (
    account_id uuid not null,
    restriction_id uuid not null,
    contact_id uuid not null,
    ground text not null check (ground in ('accuracy', 'unlawful', 'claims', 'objection')),
    asked_by text not null check (asked_by in ('person', 'officer')),
    began_at timestamptz not null,
    -- The person is told before it ends (Art. 18(3)): when they were, and when it ends.
    announced_at timestamptz,
    ends_at timestamptz,
    ended_at timestamptz,
    primary key (account_id, restriction_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id),
    check ((announced_at is null) = (ends_at is null))
);
create unique index restriction_standing on restriction (account_id, contact_id) where ended_at is null;
call isolate_by_account('restriction');

-- Whether the person has had the conversation restricted: lists, queues and counts leave it out.
alter table conversation_head add column restricted boolean not null default false;

-- Legal holds: what may be needed to establish, exercise or defend a legal claim is not erased meanwhile (Art. 17(3)(e)).
create table legal_hold (
    account_id uuid not null,
    hold_id uuid not null,
    contact_id uuid not null,
    reason_sealed bytea not null,
    placed_by uuid not null,
    placed_at timestamptz not null,
    -- By then somebody looks whether it is still needed.
    review_at timestamptz not null,
    lifted_at timestamptz,
    primary key (account_id, hold_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id),
    foreign key (account_id, placed_by) references agent (account_id, agent_id)
);
alter table legal_hold alter column reason_sealed set storage external;
create index legal_hold_contact on legal_hold (account_id, contact_id);
create index legal_hold_standing on legal_hold (account_id, contact_id) where lifted_at is null;
call isolate_by_account('legal_hold');

-- What a person says of data that is not theirs to rewrite (Art. 16, second sentence): it is kept beside it.
create table supplement (
    account_id uuid not null,
    supplement_id uuid not null,
    contact_id uuid not null,
    about_table text not null,
    about_column text not null,
    text_sealed bytea not null,
    made_at timestamptz not null,
    primary key (account_id, supplement_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
alter table supplement alter column text_sealed set storage external;
create index supplement_contact on supplement (account_id, contact_id);
call isolate_by_account('supplement');
