--liquibase formatted sql

--changeset counterpoint:0006-wording-places
--comment: Where articles use which words; the articles are read again for it.
delete from article_wording;
alter table article_wording drop constraint article_wording_pk;
alter table article_wording add constraint article_wording_pk primary key (article_id, thing, variant);
alter table article_wording drop column place_start;
alter table article_wording drop column place_end;
alter table article_wording drop column exact;
create index article_wording_variant_ix on article_wording (thing, variant, article_id desc);
comment on table article_wording is 'How often the current revision of an article uses one of the words for a thing.';

create table article_wording_place (
    article_id uuid not null,
    thing text not null,
    variant text not null,
    place_start integer not null,
    place_end integer not null,
    exact text not null,
    constraint article_wording_place_pk primary key (article_id, place_start, thing, variant),
    constraint article_wording_place_wording_fk foreign key (article_id, thing, variant)
        references article_wording (article_id, thing, variant) on delete cascade,
    constraint article_wording_place_ck check (place_start >= 0 and place_end > place_start)
);
create index article_wording_place_variant_ix on article_wording_place (article_id, thing, variant, place_start);
comment on table article_wording_place is 'Where the current revision of an article uses a word, in code points; the first 200 places of each word.';

create table wording_thing (
    thing text not null,
    constraint wording_thing_pk primary key (thing)
);
comment on table wording_thing is 'The things that articles were seen to use words of the lexicon for.';

create table wording_lexicon (
    id integer not null,
    fingerprint text not null,
    constraint wording_lexicon_pk primary key (id),
    constraint wording_lexicon_single_ck check (id = 1)
);
comment on table wording_lexicon is 'One row: which lexicon the articles were read with.';
insert into wording_lexicon (id, fingerprint) values (1, '');
