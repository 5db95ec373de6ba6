-- How a request came that did not come through Samtale, and which erasure was its answer. The erasure names nobody.
alter table subject_request drop constraint subject_request_source_check;
alter table subject_request add constraint subject_request_source_check
    check (source in ('portal', 'conversation', 'staff', 'letter', 'telephone', 'email'));
alter table subject_request add column erasure_id uuid;

-- By which way the person was told, and when a letter was sent: until then somebody has still to send it.
alter table request_step add column way text check (way in ('conversation', 'mail', 'mail-link', 'portal', 'letter'));
alter table request_step add column sent_on date;
create index request_step_unsent on request_step (account_id, request_id) where way = 'letter' and sent_on is null;
