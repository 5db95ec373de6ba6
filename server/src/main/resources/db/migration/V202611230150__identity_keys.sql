-- Keys by which a company's own site vouches for the customers who are signed in there. The public half only.
create table identity_key (
    account_id uuid not null references account (account_id),
    identity_key_id uuid not null,
    name text not null,
    algorithm text not null check (algorithm in ('ES256', 'RS256')),
    -- X.509 SubjectPublicKeyInfo.
    public_key bytea not null,
    added_at timestamptz not null,
    primary key (account_id, identity_key_id)
);
call isolate_by_account('identity_key');

-- What the company itself calls its customer.
alter table contact_identity drop constraint contact_identity_kind_check;
alter table contact_identity add constraint contact_identity_kind_check check (kind in ('email', 'phone', 'customer'));
