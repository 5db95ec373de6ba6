-- How large a mail is that was set aside, so that who decides about it knows.
alter table email_set_aside add column size bigint check (size >= 0);
