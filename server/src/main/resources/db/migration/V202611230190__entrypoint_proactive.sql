-- Texts that come forward by themselves beside the chat's button, on the pages that the company has chosen.
alter table entrypoint add column proactive jsonb not null default '[]';
