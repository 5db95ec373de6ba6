-- People may say no to being asked how it went.
alter table suppression drop constraint suppression_matter_check;
alter table suppression add constraint suppression_matter_check check (matter in ('sms', 'notice_news', 'survey'));
