--liquibase formatted sql

--changeset counterpoint:002-copy-progress
--comment How far the search for copies has followed the changes. Set the position to 0 to have all copies found anew.
create table copy_progress (
    single boolean not null default true constraint copy_progress_pk primary key
        constraint copy_progress_single_ck check (single),
    position bigint not null
);
insert into copy_progress (position) values (0);
comment on table copy_progress is 'How far the search for copies has followed the changes: one row.';
comment on column copy_progress.single is 'Always true.';
comment on column copy_progress.position is 'Position of the last change followed.';

--changeset counterpoint:002-copy-task
--comment Revisions whose copies are still to be found.
create table copy_task (
    article_id uuid constraint copy_task_pk primary key,
    revision integer not null,
    attempts integer not null default 0,
    due_at timestamptz not null default now(),
    constraint copy_task_revision_fk foreign key (article_id, revision) references revision
);
comment on table copy_task is 'Revisions whose copies are still to be found.';
comment on column copy_task.article_id is 'The article.';
comment on column copy_task.revision is 'Its newest revision known here.';
comment on column copy_task.attempts is 'How many times this was begun.';
comment on column copy_task.due_at is 'When it may be taken: later while a replica is at it, or after a failure.';
create index copy_task_due_ix on copy_task (due_at);

--changeset counterpoint:002-copy-fingerprint
--comment By what articles that share something are found without comparing all with all.
create table copy_fingerprint (
    fingerprint bigint not null,
    sort_at timestamptz not null,
    article_id uuid not null constraint copy_fingerprint_article_fk references article,
    constraint copy_fingerprint_pk primary key (fingerprint, sort_at, article_id)
);
comment on table copy_fingerprint is 'A sample of hashes of five words in a row of the newest matched text of each article.';
comment on column copy_fingerprint.fingerprint is 'Hash of five words in a row, in normal form.';
comment on column copy_fingerprint.sort_at is 'When the article was published, or added where that is unknown.';
comment on column copy_fingerprint.article_id is 'The article.';
create index copy_fingerprint_article_ix on copy_fingerprint (article_id);

--changeset counterpoint:002-copy
--comment Pairs of articles that share passages; each pair twice, so that either side is read by the head of the key.
create table copy (
    article_id uuid not null constraint copy_article_fk references article,
    other_id uuid not null constraint copy_other_fk references article,
    revision integer not null,
    other_revision integer not null,
    share double precision not null constraint copy_share_ck check (share > 0 and share <= 1),
    share_of_other double precision not null constraint copy_share_of_other_ck check (share_of_other > 0 and share_of_other <= 1),
    passages jsonb not null constraint copy_passages_ck check (jsonb_typeof(passages) = 'array'),
    constraint copy_pk primary key (article_id, other_id),
    constraint copy_itself_ck check (article_id <> other_id)
);
comment on table copy is 'What two articles share, seen from one of them.';
comment on column copy.article_id is 'The one article.';
comment on column copy.other_id is 'The other article.';
comment on column copy.revision is 'Revision of the one article that was compared.';
comment on column copy.other_revision is 'Revision of the other article that was compared.';
comment on column copy.share is 'How much of the one text the passages hold.';
comment on column copy.share_of_other is 'How much of the other text they hold.';
comment on column copy.passages is
    'Passages by their place in the one text: objects of start, end, exact, otherStart, otherEnd and otherExact, places in Unicode code points.';
