--liquibase formatted sql

--changeset counterpoint:0002-discrepancies
--comment: In what renderings of one utterance disagree.
create table discrepancy (
    utterance_id uuid not null,
    id uuid not null,
    kind text not null,
    reason text not null,
    one_statement_id uuid not null,
    one_value text not null,
    one_exact text not null,
    one_start integer,
    one_end integer,
    other_statement_id uuid not null,
    other_value text not null,
    other_exact text not null,
    other_start integer,
    other_end integer,
    constraint discrepancy_pk primary key (utterance_id, id),
    constraint discrepancy_utterance_fk foreign key (utterance_id) references utterance (id),
    constraint discrepancy_one_fk foreign key (one_statement_id) references statement (id),
    constraint discrepancy_other_fk foreign key (other_statement_id) references statement (id),
    constraint discrepancy_kind_ck check (kind in ('CHANNEL', 'NUMBER', 'PLACE', 'DATE', 'ADDRESSEE', 'STRENGTH'))
);
create index discrepancy_one_ix on discrepancy (one_statement_id);
create index discrepancy_other_ix on discrepancy (other_statement_id);
comment on table discrepancy is 'Something in which two statements disagree, kept with the utterance of each.';
comment on column discrepancy.one_value is 'The value in a normal form.';
comment on column discrepancy.one_start is 'First code point of the words in the text of the statement''s revision; null when they stand outside the statement.';
comment on column discrepancy.one_end is 'Code point after the last; null when they stand outside the statement.';
