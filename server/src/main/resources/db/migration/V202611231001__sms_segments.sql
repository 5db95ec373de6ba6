-- Parts of long messages (3GPP TS 23.040, section 9.2.3.24.1), sealed under the key of whoever sends them, until the others are
-- here too. What is left of them then, without words, tells a part that comes once more.
create table sms_segment (
    account_id uuid not null,
    inbox_id uuid not null,
    contact_id uuid not null,
    segment_id uuid not null,
    identity_id uuid not null,
    reference integer not null,
    parts smallint not null check (parts between 1 and 255),
    number smallint not null check (number between 1 and parts),
    print bytea not null,
    text_sealed bytea,
    received_at timestamptz not null,
    primary key (account_id, inbox_id, contact_id, reference, parts, number),
    foreign key (account_id, inbox_id) references sms_inbox (account_id, inbox_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id),
    foreign key (account_id, identity_id) references contact_identity (account_id, identity_id)
);
alter table sms_segment alter column text_sealed set storage external;
create index sms_segment_contact on sms_segment (account_id, contact_id);
create index sms_segment_identity on sms_segment (account_id, identity_id);
create index sms_segment_received on sms_segment (account_id, received_at);
call isolate_by_account('sms_segment');
