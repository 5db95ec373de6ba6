-- Canned replies lie in folders, and some are an agent's own. The texts of one reply in several languages share its shortcut.
alter table canned_reply add column folder text not null default '';
alter table canned_reply add column owner_id uuid;
alter table canned_reply add foreign key (account_id, owner_id) references agent (account_id, agent_id) on delete cascade;
alter table canned_reply drop constraint canned_reply_account_id_language_shortcut_key;
create unique index canned_reply_shortcut on canned_reply
    (account_id, coalesce(owner_id, '00000000-0000-0000-0000-000000000000'::uuid), language, shortcut);
create index canned_reply_owner on canned_reply (account_id, owner_id);
