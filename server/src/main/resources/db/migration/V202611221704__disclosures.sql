-- Disclosures to authorities: the demand, who approved it, when it was met. After an erasure a case leads to nobody.
create table disclosure (
    account_id uuid not null references account (account_id),
    case_id uuid not null,
    contact_id uuid,
    authority text not null,
    basis text not null,
    reference_sealed bytea,
    asked_sealed bytea,
    categories text[] not null,
    received_at timestamptz not null,
    secrecy text,
    tell_on date,
    opened_by uuid not null,
    opened_at timestamptz not null,
    given_by uuid,
    given_at timestamptz,
    digest bytea,
    told_at timestamptz,
    withdrawn_at timestamptz,
    primary key (account_id, case_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id),
    check ((secrecy is null) = (tell_on is null)),
    check ((given_at is null) = (given_by is null) and (given_at is null) = (digest is null)),
    check (given_at is null or withdrawn_at is null)
);
alter table disclosure alter column reference_sealed set storage external, alter column asked_sealed set storage external;
create index disclosure_contact on disclosure (account_id, contact_id);
call isolate_by_account('disclosure');

-- The key is what makes two approvals those of two people.
create table disclosure_approval (
    account_id uuid not null,
    case_id uuid not null,
    agent_id uuid not null,
    approved_at timestamptz not null,
    primary key (account_id, case_id, agent_id),
    foreign key (account_id, case_id) references disclosure (account_id, case_id)
);
call isolate_by_account('disclosure_approval');
