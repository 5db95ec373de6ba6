-- Whether the person has had what the key seals restricted (GDPR Art. 18): it stands with the key, so that whoever fetches
-- the key is told, and nothing has to be asked besides.
alter table key_scope add column restricted boolean not null default false;
create index key_scope_restricted on key_scope (account_id) where restricted;
