--liquibase formatted sql

--changeset counterpoint:0001-parties
--comment: Who can take a stance, with their names and tree, and the version of the whole directory.
create table party (
    id uuid not null,
    name text not null,
    kind text not null,
    role text,
    parent_id uuid,
    outlet_id uuid,
    origin text not null,
    added_at timestamptz not null,
    constraint party_pk primary key (id),
    constraint party_parent_fk foreign key (parent_id) references party (id)
        deferrable initially deferred,
    constraint party_outlet_uq unique (outlet_id),
    constraint party_own_parent_ck check (parent_id <> id),
    constraint party_kind_ck check (kind in ('STATE', 'ORGANISATION', 'PERSON', 'GROUP', 'OUTLET')),
    constraint party_origin_ck check (origin in ('EXTRACTED', 'CURATED'))
);
create index party_parent_ix on party (parent_id);
create index party_name_ix on party (name, id);
comment on table party is 'Who can take a stance.';
comment on column party.parent_id is 'The party this one belongs to or speaks for; the tree has no cycles.';
comment on column party.outlet_id is 'The outlet that this party is the voice of, for kind OUTLET.';
comment on column party.origin is 'CURATED parties are in the directory that speakers are resolved against; EXTRACTED ones are not.';

create table party_name (
    name_key text not null,
    party_id uuid not null,
    spelling text not null,
    rank integer not null,
    constraint party_name_pk primary key (name_key),
    constraint party_name_party_fk foreign key (party_id) references party (id)
);
create index party_name_party_ix on party_name (party_id, rank);
comment on table party_name is 'Names and aliases of parties; one spelling belongs to one party.';
comment on column party_name.name_key is 'The spelling in lower case with single spaces.';
comment on column party_name.rank is '0 for the name, then the aliases in the order they were given.';

create table directory (
    id integer not null,
    version bigint not null,
    constraint directory_pk primary key (id),
    constraint directory_single_ck check (id = 1)
);
comment on table directory is 'One row: the version of the parties as a whole. It rises when names, kinds or the tree of curated parties change, and articles read with an older version are read again.';
insert into directory (id, version) values (1, 1);

--changeset counterpoint:0001-articles
--comment: What is kept of the articles that sources-service announces, and how far each has been derived from.
create table article (
    id uuid not null,
    outlet_id uuid not null,
    outlet_name text not null,
    revision integer not null,
    title text,
    text text not null,
    text_hash text not null,
    segments text not null,
    language text,
    published_on date,
    story_on date not null,
    received_at timestamptz not null,
    derived_version integer not null,
    derived_directory bigint not null,
    statements_version integer not null,
    matched_version integer not null,
    attempts integer not null,
    due_at timestamptz not null,
    error text,
    match_attempts integer not null,
    match_due_at timestamptz not null,
    match_error text,
    constraint article_pk primary key (id)
);
create index article_derivation_ix on article (derived_version, derived_directory, id);
create index article_matching_ix on article (match_due_at, id) where matched_version < statements_version;
create index article_error_ix on article (id) where error is not null or match_error is not null;
create index article_story_ix on article (story_on, id);
create index article_outlet_ix on article (outlet_id, id);
comment on table article is 'The current revision of each article as the change feed announced it, and the state of what is derived from it.';
comment on column article.segments is 'The labelled stretches as a JSON list of {kind, start, end}, in code points.';
comment on column article.published_on is 'The day of publication as the outlet gives it; null when unknown.';
comment on column article.story_on is 'The day that decides which articles are compared: published_on, or else the day of receipt.';
comment on column article.derived_version is 'Version of extraction and matching that the statements were stored with; 0 until the revision has been read.';
comment on column article.derived_directory is 'Version of the directory that speakers were resolved against.';
comment on column article.statements_version is 'Rises with each change of the statements; matching is due while matched_version is behind.';
comment on column article.attempts is 'Attempts to derive the statements since the last success.';
comment on column article.due_at is 'Not attempted before; doubles as the lease of the replica at work.';
comment on column article.error is 'Why the last attempt to derive the statements failed.';

create table feed_cursor (
    feed text not null,
    position text,
    behind boolean not null,
    moved_at timestamptz not null,
    constraint feed_cursor_pk primary key (feed)
);
comment on table feed_cursor is 'How far each feed has been followed.';
comment on column feed_cursor.behind is 'Whether more changes were waiting when the feed was last read.';
comment on column feed_cursor.position is 'The cursor of the last change taken over; null before the first.';
insert into feed_cursor (feed, position, behind, moved_at) values ('articleChanges', null, true, now());

create table lease (
    name text not null,
    holder uuid not null,
    expires_at timestamptz not null,
    constraint lease_pk primary key (name)
);
comment on table lease is 'Work that one replica does at a time.';

--changeset counterpoint:0001-statements
--comment: What articles say, who says it, and which statements render one utterance.
create table utterance (
    id uuid not null,
    speaker_id uuid,
    speaker_mention text,
    said_on date,
    confidence double precision not null,
    reason text not null,
    statement_count integer not null,
    outlet_count integer not null,
    recorded_at timestamptz not null,
    constraint utterance_pk primary key (id),
    constraint utterance_speaker_fk foreign key (speaker_id) references party (id)
);
create index utterance_coverage_ix on utterance (outlet_count desc, id desc) where statement_count > 0;
create index utterance_speaker_ix on utterance (speaker_id, outlet_count desc, id desc) where statement_count > 0;
comment on table utterance is 'One act of speaking, rendered by one statement or more.';
comment on column utterance.statement_count is 'Current statements that render it; 0 when none is left.';

create table statement (
    id uuid not null,
    article_id uuid not null,
    outlet_id uuid not null,
    revision integer not null,
    text_hash text not null,
    place_start integer not null,
    place_end integer not null,
    ordinal integer not null,
    exact text not null,
    prefix text not null,
    suffix text not null,
    context text not null,
    kind text not null,
    speaker_id uuid,
    speaker_mention text,
    cue text,
    cue_lemma text,
    channel text,
    said_on date,
    rule text not null,
    confidence double precision not null,
    extractor_version integer not null,
    utterance_id uuid,
    recorded_at timestamptz not null,
    retired_at timestamptz,
    constraint statement_pk primary key (id),
    constraint statement_place_uq unique (article_id, revision, place_start, place_end, ordinal),
    constraint statement_article_fk foreign key (article_id) references article (id),
    constraint statement_speaker_fk foreign key (speaker_id) references party (id),
    constraint statement_utterance_fk foreign key (utterance_id) references utterance (id),
    constraint statement_place_ck check (place_start >= 0 and place_end > place_start),
    constraint statement_kind_ck check (kind in ('DIRECT', 'PARTIAL', 'INDIRECT', 'OUTLET_VOICE')),
    constraint statement_confidence_ck check (confidence between 0 and 1)
);
create index statement_article_ix on statement (article_id, place_start) where retired_at is null;
create index statement_utterance_ix on statement (utterance_id) where retired_at is null;
create index statement_speaker_ix on statement (speaker_id, id desc) where retired_at is null;
create index statement_outlet_ix on statement (outlet_id, id desc) where retired_at is null;
create index statement_current_ix on statement (id desc) where retired_at is null;
create index statement_text_ix on statement using gin (to_tsvector('english', exact)) where retired_at is null;
comment on table statement is 'An attributed stretch of one revision of an article. Rows of older revisions stay.';
comment on column statement.place_start is 'First code point in the text of the revision.';
comment on column statement.place_end is 'Code point after the last.';
comment on column statement.ordinal is 'Tells statements of several parties at one place apart.';
comment on column statement.context is 'The sentences that the statement stands in.';
comment on column statement.retired_at is 'Since when the current text or extractor no longer yields it; null for current ones.';

--changeset counterpoint:0001-claims
--comment: Propositions, what each party holds of them over time, and the evidence.
create table claim (
    id uuid not null,
    text text not null,
    kind text not null,
    origin text not null,
    confidence double precision not null,
    reason text,
    contested boolean not null,
    contention double precision not null,
    evidence_count integer not null,
    outlet_count integer not null,
    stance_count integer not null,
    first_said_on date,
    last_said_on date,
    recency date not null,
    opened_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint claim_pk primary key (id),
    constraint claim_kind_ck check (kind in ('FACT', 'DEMAND', 'PREDICTION', 'JUDGEMENT')),
    constraint claim_origin_ck check (origin in ('EXTRACTED', 'CURATED')),
    constraint claim_contention_ck check (contention >= 0 and contention < 1)
);
create index claim_contention_ix on claim (contention desc, id desc) where withdrawn_at is null;
create index claim_recency_ix on claim (recency desc, id desc) where withdrawn_at is null;
create index claim_evidence_ix on claim (evidence_count desc, id desc) where withdrawn_at is null;
create index claim_text_ix on claim using gin (to_tsvector('english', text)) where withdrawn_at is null;
comment on table claim is 'A proposition that parties take stances on, and its figures as of now.';
comment on column claim.contention is 'How evenly and how broadly it is contested, from 0; the API documents the formula.';
comment on column claim.recency is 'last_said_on, or the day the claim was opened.';
comment on column claim.withdrawn_at is 'Since when nothing supports it any more, or a curator rejected it.';

create table claim_wording (
    claim_id uuid not null,
    number integer not null,
    text text not null,
    kind text not null,
    recorded_at timestamptz not null,
    constraint claim_wording_pk primary key (claim_id, number),
    constraint claim_wording_claim_fk foreign key (claim_id) references claim (id)
);
comment on table claim_wording is 'How a claim was worded, from when on.';

create table stance (
    claim_id uuid not null,
    number integer not null,
    party_id uuid not null,
    position text not null,
    basis text not null,
    origin text not null,
    retracted boolean not null,
    said_on date,
    confidence double precision not null,
    reason text,
    recorded_at timestamptz not null,
    constraint stance_pk primary key (claim_id, number),
    constraint stance_claim_fk foreign key (claim_id) references claim (id),
    constraint stance_party_fk foreign key (party_id) references party (id),
    constraint stance_position_ck check (position in ('SUPPORTS', 'DENIES', 'DISPUTES', 'NO_POSITION')),
    constraint stance_basis_ck check (basis in ('QUOTED', 'REPORTED', 'OUTLET_VOICE', 'CURATED')),
    constraint stance_origin_ck check (origin in ('EXTRACTED', 'CURATED'))
);
create index stance_party_ix on stance (party_id, claim_id, number desc);
comment on table stance is 'What a party holds of a claim. Rows are only added: a party''s stance is its curated row of the highest number, or else its extracted one.';
comment on column stance.number is 'Counts the rows of a claim; taken under a lock of the claim.';
comment on column stance.retracted is 'The row says that the party''s stances of this origin no longer hold.';

create table stance_evidence (
    claim_id uuid not null,
    stance_number integer not null,
    statement_id uuid not null,
    recorded_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint stance_evidence_pk primary key (claim_id, stance_number, statement_id),
    constraint stance_evidence_stance_fk foreign key (claim_id, stance_number) references stance (claim_id, number),
    constraint stance_evidence_statement_fk foreign key (statement_id) references statement (id)
);
create index stance_evidence_statement_ix on stance_evidence (statement_id);
comment on table stance_evidence is 'The statements that show a stance, from when to when they counted.';

create table claim_coverage (
    claim_id uuid not null,
    article_id uuid not null,
    outlet_id uuid not null,
    constraint claim_coverage_pk primary key (claim_id, article_id),
    constraint claim_coverage_claim_fk foreign key (claim_id) references claim (id),
    constraint claim_coverage_article_fk foreign key (article_id) references article (id)
);
create index claim_coverage_article_ix on claim_coverage (article_id, claim_id);
create index claim_coverage_outlet_ix on claim_coverage (outlet_id, claim_id);
comment on table claim_coverage is 'Which articles carry a claim: those with evidence of it, or with another rendering of an utterance that is evidence.';

create table proposal (
    id uuid not null,
    kind text not null,
    state text not null,
    claim_id uuid not null,
    party_id uuid,
    mention text,
    position text,
    confidence double precision not null,
    reason text not null,
    proposed_at timestamptz not null,
    decided_at timestamptz,
    constraint proposal_pk primary key (id),
    constraint proposal_subject_uq unique nulls not distinct (claim_id, kind, party_id, mention, position),
    constraint proposal_claim_fk foreign key (claim_id) references claim (id),
    constraint proposal_party_fk foreign key (party_id) references party (id),
    constraint proposal_kind_ck check (kind in ('CLAIM', 'STANCE', 'PARTY')),
    constraint proposal_state_ck check (state in ('OPEN', 'ACCEPTED', 'REJECTED'))
);
create index proposal_state_ix on proposal (state, id desc);
comment on table proposal is 'What extraction suggests, why, and what a curator decided. A rejected one is never suggested again.';
