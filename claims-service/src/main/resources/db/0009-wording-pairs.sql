--liquibase formatted sql

--changeset counterpoint:0009-wording-pairs
--comment: Different words for the same thing, found by laying renderings side by side.
create table wording_pair (
    id uuid not null,
    utterance_id uuid not null,
    kind text not null,
    confidence double precision not null,
    reason text not null,
    one_statement_id uuid not null,
    one_outlet_id uuid not null,
    one_exact text not null,
    one_start integer not null,
    one_end integer not null,
    other_statement_id uuid not null,
    other_outlet_id uuid not null,
    other_exact text not null,
    other_start integer not null,
    other_end integer not null,
    constraint wording_pair_pk primary key (id),
    constraint wording_pair_utterance_fk foreign key (utterance_id) references utterance (id),
    constraint wording_pair_one_fk foreign key (one_statement_id) references statement (id),
    constraint wording_pair_other_fk foreign key (other_statement_id) references statement (id),
    constraint wording_pair_kind_ck check (kind in ('NAME', 'LOADED', 'PLAIN'))
);
create index wording_pair_utterance_ix on wording_pair (utterance_id, id);
create index wording_pair_one_ix on wording_pair (one_statement_id);
create index wording_pair_other_ix on wording_pair (other_statement_id);
create index wording_pair_one_outlet_ix on wording_pair (one_outlet_id, id desc);
create index wording_pair_other_outlet_ix on wording_pair (other_outlet_id, id desc);
create index wording_pair_kind_ix on wording_pair (kind, id desc);
comment on table wording_pair is 'Words that two outlets choose for the same thing in renderings of one utterance.';
comment on column wording_pair.one_start is 'First code point of the words in the text of the statement''s revision.';
