-- A trail: what is collected of a visit and goes long before the conversation does has keys of its own.
alter table key_scope drop constraint key_scope_kind_check;
alter table key_scope add constraint key_scope_kind_check check (kind between 1 and 7);
