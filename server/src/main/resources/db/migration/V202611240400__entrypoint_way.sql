-- How one comes in by an entrypoint: the channel of its inbox, or webform, whose answers go out by e-mail.
alter table entrypoint add column way text;
update entrypoint e set way = case
    when exists (select from web_form f where f.account_id = e.account_id and f.entrypoint_id = e.entrypoint_id) then 'webform'
    else (select i.channel from inbox i where i.account_id = e.account_id and i.inbox_id = e.inbox_id)
end;
alter table entrypoint alter column way set not null;
