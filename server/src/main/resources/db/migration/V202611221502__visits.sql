-- What is collected of a visit. Each row is sealed under a trail's key, which goes when its short time is over.
create table trail_page (
    account_id uuid not null,
    trail_id uuid not null,
    page_id uuid not null,
    conversation_id uuid not null,
    contact_id uuid not null,
    path_sealed bytea not null,
    begun_at timestamptz not null,
    seen_at timestamptz not null,
    primary key (account_id, trail_id, page_id),
    unique (account_id, conversation_id, page_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
alter table trail_page alter column path_sealed set storage external;
create index trail_page_contact on trail_page (account_id, contact_id);
create index trail_page_begun on trail_page (account_id, begun_at);
call isolate_by_account('trail_page');

create table visitor_device (
    account_id uuid not null,
    conversation_id uuid not null,
    trail_id uuid not null,
    contact_id uuid not null,
    device_sealed bytea not null,
    noted_at timestamptz not null,
    primary key (account_id, conversation_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
alter table visitor_device alter column device_sealed set storage external;
create index visitor_device_contact on visitor_device (account_id, contact_id);
create index visitor_device_trail on visitor_device (account_id, trail_id);
create index visitor_device_noted on visitor_device (account_id, noted_at);
call isolate_by_account('visitor_device');

create table visitor_position (
    account_id uuid not null,
    conversation_id uuid not null,
    trail_id uuid not null,
    contact_id uuid not null,
    position_sealed bytea not null,
    noted_at timestamptz not null,
    primary key (account_id, conversation_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
alter table visitor_position alter column position_sealed set storage external;
create index visitor_position_contact on visitor_position (account_id, contact_id);
create index visitor_position_trail on visitor_position (account_id, trail_id);
create index visitor_position_noted on visitor_position (account_id, noted_at);
call isolate_by_account('visitor_position');

create table visitor_network (
    account_id uuid not null,
    conversation_id uuid not null,
    trail_id uuid not null,
    contact_id uuid not null,
    network_sealed bytea not null,
    noted_at timestamptz not null,
    primary key (account_id, conversation_id),
    foreign key (account_id, conversation_id) references conversation (account_id, conversation_id),
    foreign key (account_id, contact_id) references contact (account_id, contact_id)
);
alter table visitor_network alter column network_sealed set storage external;
create index visitor_network_contact on visitor_network (account_id, contact_id);
create index visitor_network_trail on visitor_network (account_id, trail_id);
create index visitor_network_noted on visitor_network (account_id, noted_at);
call isolate_by_account('visitor_network');
