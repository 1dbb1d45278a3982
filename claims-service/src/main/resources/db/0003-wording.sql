--liquibase formatted sql

--changeset counterpoint:0003-wording
--comment: Which of the words for one thing articles use.
create table article_wording (
    article_id uuid not null,
    variant text not null,
    thing text not null,
    outlet_id uuid not null,
    uses integer not null,
    place_start integer not null,
    place_end integer not null,
    exact text not null,
    constraint article_wording_pk primary key (article_id, variant),
    constraint article_wording_article_fk foreign key (article_id) references article (id),
    constraint article_wording_uses_ck check (uses > 0)
);
create index article_wording_outlet_ix on article_wording (outlet_id, thing, variant);
create index article_wording_thing_ix on article_wording (thing, variant, outlet_id);
comment on table article_wording is 'How often the current revision of an article uses one of the words for a thing, and where first.';
