-- Forms that people fill in on a page of ours, or of the company's. A form is an entrypoint of a mailbox's inbox, as what it
-- brings is answered by mail; its id is the entrypoint's.
create table web_form (
    account_id uuid not null,
    entrypoint_id uuid not null,
    origins text[] not null check (cardinality(origins) <= 50),
    texts jsonb not null,
    fields jsonb not null,
    published boolean not null,
    created_at timestamptz not null,
    primary key (account_id, entrypoint_id),
    foreign key (account_id, entrypoint_id) references entrypoint (account_id, entrypoint_id)
);
call isolate_by_account('web_form');

-- What was filled in and looks like a robot's: nobody's work until somebody has let it through. It lies under the key of the
-- contact that came with it; identity_id is the address that its conversation will be pinned to.
create table web_form_set_aside (
    account_id uuid not null,
    submission_id uuid not null,
    entrypoint_id uuid not null,
    contact_id uuid not null,
    identity_id uuid not null,
    language text not null check (language in ('nb', 'en')),
    reason text not null check (reason in ('trap', 'quick', 'many', 'links')),
    answers_sealed bytea not null,
    received_at timestamptz not null,
    primary key (account_id, submission_id),
    foreign key (account_id, entrypoint_id) references web_form (account_id, entrypoint_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id),
    foreign key (account_id, identity_id) references contact_identity (account_id, identity_id)
);
alter table web_form_set_aside alter column answers_sealed set storage external;
create index web_form_set_aside_form on web_form_set_aside (account_id, entrypoint_id);
create index web_form_set_aside_contact on web_form_set_aside (account_id, contact_id);
create index web_form_set_aside_identity on web_form_set_aside (account_id, identity_id);
create index web_form_set_aside_received on web_form_set_aside (account_id, received_at);
call isolate_by_account('web_form_set_aside');

-- A consent is given in a form too.
alter table consent_record drop constraint consent_record_way_check;
alter table consent_record add constraint consent_record_way_check
    check (way in ('widget', 'script', 'portal', 'link', 'agent', 'form'));
