-- A company's own sign-in (OpenID Connect): where its provider is, and what of it leads to which roles. No row: there is none.
create table sign_in_provider (
    account_id uuid not null primary key references account (account_id),
    issuer text not null,
    client_id text not null,
    -- What we show the provider that it is us by, under a key that is not in the database; null where it asks for none.
    client_secret bytea,
    scope text not null,
    roles_claim text not null,
    -- Whether an address that the provider has verified says which agent it is, the first time.
    trusts_address boolean not null,
    makes_agents boolean not null,
    changed_at timestamptz not null
);
alter table sign_in_provider alter column client_secret set storage external;
call isolate_by_account('sign_in_provider');

create table sign_in_provider_role (
    account_id uuid not null references sign_in_provider (account_id) on delete cascade,
    claim_value text not null,
    role text not null,
    primary key (account_id, claim_value, role)
);
call isolate_by_account('sign_in_provider_role');

-- Who an agent is at the provider: a fingerprint of the issuer and its name for the person.
create table agent_at_provider (
    account_id uuid not null,
    agent_id uuid not null,
    subject_hash bytea not null,
    linked_at timestamptz not null,
    used_at timestamptz not null,
    primary key (account_id, agent_id),
    unique (account_id, subject_hash),
    foreign key (account_id, agent_id) references agent (account_id, agent_id) on delete cascade
);
call isolate_by_account('agent_at_provider');

alter table sign_in_rule add column single_sign_on boolean not null default false;
