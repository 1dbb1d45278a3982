--liquibase formatted sql

--changeset counterpoint:0007-topics
--comment: What tells the stories of the same days apart.
alter table article add column topic text[] not null default '{}';
comment on column article.topic is 'The stems of the words that tell what the text is about.';
create index claim_curated_ix on claim (id desc) where origin = 'CURATED' and withdrawn_at is null;
