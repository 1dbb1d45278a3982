--liquibase formatted sql

--changeset counterpoint:001-outlet
--comment Who publishes.
create table outlet (
    id uuid constraint outlet_pk primary key,
    name text not null constraint outlet_name_ck check (name <> ''),
    name_key text not null constraint outlet_name_uq unique,
    country text,
    language text,
    affiliation text not null constraint outlet_affiliation_ck
        check (affiliation in ('STATE', 'PUBLIC', 'PRIVATE', 'UNKNOWN')),
    home_page text,
    added_at timestamptz not null default now()
);
comment on table outlet is 'Who publishes.';
comment on column outlet.id is 'UUID version 7.';
comment on column outlet.name is 'The name as it is shown.';
comment on column outlet.name_key is 'The name composed (NFKC) and in lower case: what makes outlets the same.';
comment on column outlet.country is 'Where it is based, as given.';
comment on column outlet.language is 'BCP 47 tag of the language it mostly publishes in.';
comment on column outlet.affiliation is 'Who stands behind it.';
comment on column outlet.home_page is 'Address of its home page, as given.';
comment on column outlet.added_at is 'When it was first stored.';

--changeset counterpoint:001-article
--comment One text published by one outlet. What describes the newest revision stands here, so that lists need no other table.
create table article (
    id uuid constraint article_pk primary key,
    outlet_id uuid not null constraint article_outlet_fk references outlet,
    identity text not null constraint article_identity_ck check (identity ~ '^(url|text):'),
    url text,
    revision integer not null constraint article_revision_ck check (revision >= 1),
    title text,
    text_hash text not null,
    language text,
    published_at timestamptz,
    published_precision text constraint article_published_precision_ck check (published_precision in ('DAY', 'INSTANT')),
    published_origin text constraint article_published_origin_ck check (published_origin in ('GIVEN', 'TEXT')),
    dateline text,
    byline text,
    wire_credit text,
    added_at timestamptz not null,
    sort_at timestamptz not null generated always as (coalesce(published_at, added_at)) stored,
    constraint article_identity_uq unique (outlet_id, identity),
    constraint article_published_ck check (num_nulls(published_at, published_precision, published_origin) in (0, 3))
);
comment on table article is 'One text published by one outlet, as of its newest revision.';
comment on column article.id is 'UUID version 7.';
comment on column article.outlet_id is 'Who published it.';
comment on column article.identity is
    'What makes it the same article when it comes again: url: and the canonical URL, or text: and the hash of its first text.';
comment on column article.url is 'Its address as first given.';
comment on column article.revision is 'Number of its newest revision.';
comment on column article.title is 'Title of the newest revision.';
comment on column article.text_hash is 'SHA-256 of the newest text in UTF-8, in hexadecimal.';
comment on column article.language is 'BCP 47 tag, as given.';
comment on column article.published_at is 'When it was published; midnight UTC when only the day is known.';
comment on column article.published_precision is 'How exactly published_at is known.';
comment on column article.published_origin is 'Whether published_at was given, or found in the text.';
comment on column article.dateline is 'Where and when the text says it was filed.';
comment on column article.byline is 'Who the text says wrote it.';
comment on column article.wire_credit is 'The agency the text names as its source.';
comment on column article.added_at is 'When it was first stored.';
comment on column article.sort_at is 'What lists are ordered by: when it was published, or added where that is unknown.';
-- Lists: newest first, of all outlets or of one; by language and date of publication.
create index article_newest_ix on article (sort_at desc, id desc);
create index article_outlet_newest_ix on article (outlet_id, sort_at desc, id desc);
create index article_published_ix on article (published_at) where published_at is not null;
-- articleByUrl, which does not know the outlet.
create index article_identity_ix on article (identity);

--changeset counterpoint:001-revision
--comment The texts an article has had. Search reads at most 100000 characters of a text: a tsvector may not pass 1 MB.
create table revision (
    article_id uuid not null constraint revision_article_fk references article,
    number integer not null constraint revision_number_ck check (number >= 1),
    title text,
    text text not null constraint revision_text_ck check (text <> ''),
    text_hash text not null,
    segments jsonb not null constraint revision_segments_ck check (jsonb_typeof(segments) = 'array'),
    recorded_at timestamptz not null,
    search tsvector not null generated always as (
        setweight(to_tsvector('english', coalesce(title, '')), 'A')
        || setweight(to_tsvector('english', left(text, 100000)), 'B')) stored,
    constraint revision_pk primary key (article_id, number)
);
comment on table revision is 'A text an article has had; never changed once recorded.';
comment on column revision.article_id is 'Whose text.';
comment on column revision.number is 'Counted from 1 within the article.';
comment on column revision.title is 'The title then: given, or found in the text.';
comment on column revision.text is 'The text verbatim, but for line ends, which are line feeds.';
comment on column revision.text_hash is 'SHA-256 of the text in UTF-8, in hexadecimal.';
comment on column revision.segments is
    'Labelled stretches of the text, in order: objects of kind, start and end, places in Unicode code points.';
comment on column revision.recorded_at is 'When it was stored.';
comment on column revision.search is 'Words of title and text, English words by their stems.';
create index revision_search_ix on revision using gin (search);

--changeset counterpoint:001-article-change
--comment The outbox. Positions are drawn under an advisory lock held to the end of the transaction, so that their order
--comment is the order of commits, and a reader that has seen a position has seen every change before it.
create table article_change (
    position bigint generated always as identity constraint article_change_pk primary key,
    kind text not null constraint article_change_kind_ck check (kind in ('ADDED', 'REVISED')),
    article_id uuid not null,
    revision integer not null,
    recorded_at timestamptz not null,
    constraint article_change_revision_fk foreign key (article_id, revision) references revision
);
comment on table article_change is 'What happened to articles, in the order of commits: the outbox that other services follow.';
comment on column article_change.position is 'Place in the feed; grows, with gaps.';
comment on column article_change.kind is 'Whether the article was new, or had a new revision.';
comment on column article_change.article_id is 'The article.';
comment on column article_change.revision is 'The revision this change brought.';
comment on column article_change.recorded_at is 'When it was stored.';
