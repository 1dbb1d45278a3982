--liquibase formatted sql

--changeset counterpoint:0011-curators
--comment: Decisions tell who made them.
alter table proposal_decision add column decided_by text;
comment on column proposal_decision.decided_by is 'The subject of the token that decided; null for decisions from before there were tokens.';
