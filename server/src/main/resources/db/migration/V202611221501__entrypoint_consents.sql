-- The purposes that visitors of an entrypoint are asked to consent to. None unless the company says so.
alter table entrypoint add column consents text[] not null default '{}';
