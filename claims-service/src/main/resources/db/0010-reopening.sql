--liquibase formatted sql

--changeset counterpoint:0010-reopening
--comment: A decision can be taken back; an open proposal that extraction no longer makes takes its decisions with it.
alter table proposal_decision drop constraint proposal_decision_state_ck;
alter table proposal_decision add constraint proposal_decision_state_ck check (state in ('OPEN', 'ACCEPTED', 'REJECTED'));
alter table proposal_decision drop constraint proposal_decision_proposal_fk;
alter table proposal_decision add constraint proposal_decision_proposal_fk
    foreign key (proposal_id) references proposal (id) on delete cascade;
alter table proposal_match drop constraint proposal_match_proposal_fk;
alter table proposal_match add constraint proposal_match_proposal_fk
    foreign key (proposal_id) references proposal (id) on delete cascade;
create index proposal_match_proposal_ix on proposal_match (proposal_id);
