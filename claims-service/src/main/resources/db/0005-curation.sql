--liquibase formatted sql

--changeset counterpoint:0005-proposed-parties
--comment: Speakers whom the directory does not know are proposed as parties.
alter table statement add column speaker_key text;
alter table statement add column speaker_name text;
alter table statement add column speaker_kind text;
alter table statement add column speaker_role text;
alter table statement add column speaker_affiliation_id uuid;
alter table statement add constraint statement_affiliation_fk
    foreign key (speaker_affiliation_id) references party (id);
create index statement_speaker_key_ix on statement (speaker_key, id desc)
    where retired_at is null and speaker_key is not null;
comment on column statement.speaker_key is 'What all spellings of the name share under which the text introduces the speaker; null when it gives none.';
comment on column statement.speaker_kind is 'What the speaker seems to be.';
comment on column statement.speaker_affiliation_id is 'The party that the text says the speaker belongs to.';

alter table party add column withdrawn_at timestamptz;
comment on column party.withdrawn_at is 'Since when it is out of the directory, by a curator''s decision; null while it is in.';

create table party_speaker (
    name_key text not null,
    party_id uuid not null,
    constraint party_speaker_pk primary key (name_key),
    constraint party_speaker_party_fk foreign key (party_id) references party (id)
);
comment on table party_speaker is 'The parties that curators made of speakers, by what all spellings of their names share.';

--changeset counterpoint:0005-directory-changes
--comment: A change of the directory lets the articles be read again that hold the changed names.
create table directory_change (
    version bigint not null,
    applied_at timestamptz,
    constraint directory_change_pk primary key (version)
);
create index directory_change_open_ix on directory_change (version) where applied_at is null;
comment on table directory_change is 'Each change of the directory, by the version that it led to.';
comment on column directory_change.applied_at is 'Since when every article that it concerns is known.';

create table directory_change_words (
    version bigint not null,
    words text[] not null,
    constraint directory_change_words_pk primary key (version, words),
    constraint directory_change_words_change_fk foreign key (version) references directory_change (version)
);
comment on table directory_change_words is 'What a text holds, all of it, that may read otherwise since a change: one row for each way to mention a party.';

alter table article add column words text[] not null default '{}';
create index article_words_ix on article using gin (words);
comment on column article.words is 'The words of the text in the form that their spellings share.';
comment on column article.derived_directory is 'Version of the directory that speakers were resolved against; an older one where no name of the text has changed since.';
comment on table directory is 'One row: the version of the parties as a whole. It rises when names, kinds or the tree of curated parties change.';

--changeset counterpoint:0005-decisions
--comment: What curators decide has its effect, can be decided otherwise, and is kept.
delete from proposal where kind = 'PARTY';
alter table proposal drop constraint proposal_subject_uq;
alter table proposal drop constraint proposal_kind_ck;
alter table proposal drop column mention;
alter table proposal alter column claim_id drop not null;
alter table proposal add column name_key text;
alter table proposal add column name text;
alter table proposal add column party_kind text;
alter table proposal add column role text;
alter table proposal add column affiliation_id uuid;
alter table proposal add column statement_count integer not null default 0;
alter table proposal alter column statement_count drop default;
alter table proposal add column party_added boolean not null default false;
alter table proposal alter column party_added drop default;
alter table proposal add column statement_id uuid;
alter table proposal add column other_id uuid;
alter table proposal add constraint proposal_kind_ck check (
    kind in ('CLAIM', 'STANCE') and claim_id is not null
    or kind = 'PARTY' and name_key is not null
    or kind = 'MATCH' and statement_id is not null and other_id is not null);
alter table proposal add constraint proposal_affiliation_fk foreign key (affiliation_id) references party (id);
alter table proposal add constraint proposal_statement_fk foreign key (statement_id) references statement (id);
alter table proposal add constraint proposal_other_fk foreign key (other_id) references statement (id);
create unique index proposal_claim_uq on proposal (claim_id, kind, party_id, position) nulls not distinct
    where claim_id is not null;
create unique index proposal_name_uq on proposal (name_key) where name_key is not null;
create unique index proposal_match_uq on proposal (statement_id, other_id) where statement_id is not null;
create index proposal_kind_ix on proposal (kind, state, id desc);
comment on column proposal.name_key is 'For a party: what all spellings of its name share.';
comment on column proposal.party_added is 'For an accepted party: whether it was added for this proposal''s sake.';
comment on column proposal.statement_id is 'For a match: the statement that joins.';
comment on column proposal.other_id is 'For a match: a statement of the utterance that it joins.';

create table proposal_decision (
    proposal_id uuid not null,
    number integer not null,
    state text not null,
    decided_at timestamptz not null,
    constraint proposal_decision_pk primary key (proposal_id, number),
    constraint proposal_decision_proposal_fk foreign key (proposal_id) references proposal (id),
    constraint proposal_decision_state_ck check (state in ('ACCEPTED', 'REJECTED'))
);
comment on table proposal_decision is 'Every decision about a proposal. Rows are only added.';
insert into proposal_decision (proposal_id, number, state, decided_at)
select id, 1, state, decided_at from proposal where state <> 'OPEN' and decided_at is not null;

create table proposal_match (
    statement_id uuid not null,
    proposal_id uuid not null,
    other_id uuid not null,
    constraint proposal_match_pk primary key (statement_id, proposal_id, other_id),
    constraint proposal_match_proposal_fk foreign key (proposal_id) references proposal (id),
    constraint proposal_match_statement_fk foreign key (statement_id) references statement (id),
    constraint proposal_match_other_fk foreign key (other_id) references statement (id)
);
comment on table proposal_match is 'The statements whose company a decided match is about.';

alter table claim add column decision text;
alter table claim add constraint claim_decision_ck check (decision in ('ACCEPTED', 'REJECTED'));
comment on column claim.decision is 'What a curator decided about a derived claim; null while nobody did.';
update claim set decision = p.state from proposal p
where p.claim_id = claim.id and p.kind = 'CLAIM' and p.state <> 'OPEN';
