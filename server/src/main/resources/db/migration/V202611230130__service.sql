-- When an entrypoint is answered, and what happens when nobody does. Those that exist are always open.
alter table entrypoint add column service jsonb not null default
    '{"hours": null, "patience": {"closing": true, "warnAfter": 6, "closeAfter": 8, "offerAfter": 4}, "formEmail": "as_before_chat"}';

-- Its visitor has left it and finds the answer later: it is served after those who sit and wait, and not ended by idleness.
alter table conversation_head add column answer_later boolean not null default false;

-- What happens to a conversation by the clock, and that it goes on after its end.
alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check check (kind in
    ('text', 'joined', 'transferred', 'requeued', 'closed', 'warned', 'offered', 'left', 'reopened'));
