-- That two contacts are one person, who has shown to hold an address of each. A row for each side, so that what is kept of a
-- contact is found by it alone; both rows bear the link's id. Of the proof stand the way and the address that was proved.
create table contact_link (
    account_id uuid not null,
    contact_id uuid not null,
    other_id uuid not null,
    link_id uuid not null,
    way text not null check (way in ('code', 'mail')),
    identity_id uuid not null,
    linked_at timestamptz not null,
    primary key (account_id, contact_id, other_id),
    check (contact_id <> other_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id),
    foreign key (account_id, other_id) references contact (account_id, contact_id),
    foreign key (account_id, identity_id) references contact_identity (account_id, identity_id)
);
create index contact_link_other on contact_link (account_id, other_id);
create index contact_link_identity on contact_link (account_id, identity_id);
call isolate_by_account('contact_link');
