-- More kinds of scopes: which there are, no.samtale.vault.KeyScope says.
alter table key_scope drop constraint if exists key_scope_kind_check;
alter table key_scope add constraint key_scope_kind_check check (kind between 1 and 31);
