-- What a company demands of how its agents sign in. No row: nothing beyond a password.
create table sign_in_rule (
    account_id uuid not null primary key references account (account_id),
    second_factor boolean not null,
    changed_at timestamptz not null
);
call isolate_by_account('sign_in_rule');
