-- Passkeys (WebAuthn): what is kept is public, the secret half stays in the agent's own device.
create table passkey (
    account_id uuid not null,
    passkey_id uuid not null,
    agent_id uuid not null,
    credential_id bytea not null,
    -- Attested credential data, as the standard writes it: the authenticator's model, the credential's id, its public key.
    credential bytea not null,
    -- Says in the device whose the passkey is; random, the same for all passkeys of an agent.
    user_handle uuid not null,
    sign_count bigint not null,
    backup_eligible boolean not null,
    transports text[] not null,
    name_sealed bytea not null,
    created_at timestamptz not null,
    used_at timestamptz,
    primary key (account_id, passkey_id),
    unique (account_id, credential_id),
    foreign key (account_id, agent_id) references agent (account_id, agent_id) on delete cascade
);
alter table passkey alter column name_sealed set storage external;
create index passkey_agent on passkey (account_id, agent_id);
call isolate_by_account('passkey');
