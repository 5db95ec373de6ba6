-- The register of breaches (GDPR Art. 33(5)). What is told of one is sealed under the breach's own key.
create table breach (
    account_id uuid not null references account (account_id),
    breach_id uuid not null,
    noticed_at timestamptz not null,
    happened_from timestamptz,
    happened_to timestamptz,
    account_sealed bytea not null,
    consequences_sealed bytea,
    measures_sealed bytea,
    assessment_sealed bytea,
    risk text check (risk in ('none', 'risk', 'high')),
    categories text[] not null,
    persons integer check (persons >= 0),
    records integer check (records >= 0),
    reported_at timestamptz,
    report_reference text,
    late_reason_sealed bytea,
    persons_told_at timestamptz,
    untold_ground text,
    untold_reason_sealed bytea,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    closed_at timestamptz,
    primary key (account_id, breach_id),
    check (reported_at is not null or (report_reference is null and late_reason_sealed is null)),
    check (persons_told_at is null or untold_ground is null),
    check ((untold_ground is null) = (untold_reason_sealed is null))
);
alter table breach alter column account_sealed set storage external,
    alter column consequences_sealed set storage external, alter column measures_sealed set storage external,
    alter column assessment_sealed set storage external, alter column late_reason_sealed set storage external,
    alter column untold_reason_sealed set storage external;
call isolate_by_account('breach');

-- What was found out later, and told in phases (Art. 33(4)).
create table breach_phase (
    account_id uuid not null,
    breach_id uuid not null,
    phase_id uuid not null,
    text_sealed bytea not null,
    added_at timestamptz not null,
    added_by uuid not null,
    primary key (account_id, breach_id, phase_id),
    foreign key (account_id, breach_id) references breach (account_id, breach_id)
);
alter table breach_phase alter column text_sealed set storage external;
call isolate_by_account('breach_phase');
