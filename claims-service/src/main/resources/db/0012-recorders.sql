--liquibase formatted sql

--changeset counterpoint:0012-recorders
--comment: What curators add tells who added it.
alter table claim add column opened_by text;
comment on column claim.opened_by is 'The subject of the token that opened it; null for derived claims, and from before this was noted.';
alter table stance add column recorded_by text;
comment on column stance.recorded_by is 'The subject of the token that recorded it; null for derived stances, and from before this was noted.';
alter table stance_evidence add column recorded_by text;
comment on column stance_evidence.recorded_by is 'The subject of the token that attached it; null for what was derived, and from before this was noted.';
