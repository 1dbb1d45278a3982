--liquibase formatted sql

--changeset counterpoint:0004-discrepancy-history
--comment: What was in discrepancy at a time, and filters of statements.
alter table discrepancy add column recorded_at timestamptz not null default now();
alter table discrepancy alter column recorded_at drop default;
alter table discrepancy add column withdrawn_at timestamptz;
comment on column discrepancy.withdrawn_at is 'Since when it is no longer found; null while it is.';
create index statement_said_ix on statement (said_on, id desc) where retired_at is null;
create index statement_channel_ix on statement (lower(channel), id desc) where retired_at is null and channel is not null;
comment on column claim.recency is 'last_said_on, or the day its newest evidence was published, or the day it was opened.';
