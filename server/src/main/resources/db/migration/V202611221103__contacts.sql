-- Contacts: the people who write. What they say of themselves is claimed until something proves it.
create table contact (
    account_id uuid not null references account (account_id),
    contact_id uuid not null,
    name_sealed bytea,
    language text not null,
    created_at timestamptz not null,
    primary key (account_id, contact_id)
);
alter table contact alter column name_sealed set storage external;
call isolate_by_account('contact');

create table contact_identity (
    account_id uuid not null,
    identity_id uuid not null,
    contact_id uuid not null,
    kind text not null check (kind in ('email', 'phone')),
    address_sealed bytea not null,
    standing text not null check (standing in ('claimed', 'verified')),
    created_at timestamptz not null,
    primary key (account_id, identity_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
alter table contact_identity alter column address_sealed set storage external;
create index contact_identity_contact on contact_identity (account_id, contact_id);
call isolate_by_account('contact_identity');
