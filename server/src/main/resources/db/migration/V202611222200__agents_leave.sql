-- An agent who left is forgotten after a time; what they worked on stays for its own. Their id then leads to nobody, as a
-- message's author may already.
alter table conversation_head drop constraint conversation_head_account_id_agent_id_fkey;
alter table note drop constraint note_account_id_agent_id_fkey;
alter table legal_hold drop constraint legal_hold_account_id_placed_by_fkey;
alter table consent_record drop constraint consent_record_account_id_agent_id_fkey;
create index agent_disabled on agent (account_id, disabled_at) where disabled_at is not null;
