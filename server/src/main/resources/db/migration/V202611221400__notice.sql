-- What a company states in its notice and narrows of the register, and the versions of the notice that it has published.
create table controller_detail (
    account_id uuid primary key references account (account_id),
    name text,
    responsible_nb text,
    responsible_en text,
    organisation_number text,
    address text,
    email text,
    phone text,
    kept_at timestamptz not null
);
call isolate_by_account('controller_detail');

-- What the company does less of than the register allows: a purpose switched off, an item left out, a shorter time.
create table register_choice (
    account_id uuid not null references account (account_id),
    kind text not null check (kind in ('purpose-off', 'item-left-out', 'kept-shorter')),
    subject text not null,
    hours integer check (hours > 0),
    primary key (account_id, kind, subject),
    check ((kind = 'kept-shorter') = (hours is not null))
);
call isolate_by_account('register_choice');

-- The company's own words below a clause, in both languages or not at all.
create table notice_addition (
    account_id uuid not null references account (account_id),
    clause text not null,
    text_nb text not null,
    text_en text not null,
    primary key (account_id, clause)
);
call isolate_by_account('notice_addition');

-- Published once, never changed and never deleted: the server may add a version, and nothing else.
create table notice_publication (
    account_id uuid not null references account (account_id),
    position integer not null check (position > 0),
    publication_id uuid not null,
    number text not null,
    published_at timestamptz not null,
    description_nb text not null,
    description_en text not null,
    announcement_nb text,
    announcement_en text,
    document bytea not null,
    snapshot text not null,
    text_nb text not null,
    text_en text not null,
    hash bytea not null,
    signature bytea not null,
    public_key bytea not null,
    signed_by uuid not null,
    signer_sealed bytea not null,
    widened text[] not null,
    widened_purposes text[] not null,
    primary key (account_id, position),
    unique (account_id, number),
    unique (account_id, publication_id),
    check (position > 1 or widened = '{}'),
    check (widened = '{}' or (announcement_nb is not null and announcement_en is not null))
);
alter table notice_publication alter column signer_sealed set storage external;
call isolate_by_account('notice_publication');
revoke update, delete on notice_publication from samtale_app;
