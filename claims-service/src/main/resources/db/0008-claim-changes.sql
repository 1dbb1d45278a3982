--liquibase formatted sql

--changeset counterpoint:0008-claim-changes splitStatements:false
--comment: Which claims have changed since when, in the order of the commits, for whoever follows that.
create sequence claim_change_position;

create table claim_change (
    claim_id uuid not null,
    position bigint not null,
    kind text not null,
    fingerprint text not null,
    changed_at timestamptz not null,
    constraint claim_change_pk primary key (claim_id),
    constraint claim_change_claim_fk foreign key (claim_id) references claim (id),
    constraint claim_change_kind_ck check (kind in ('OPENED', 'CHANGED', 'WITHDRAWN'))
);
create unique index claim_change_position_ix on claim_change (position);
comment on table claim_change is 'The last change of each claim.';
comment on column claim_change.position is 'Rises in the order in which changes are committed.';
comment on column claim_change.fingerprint is 'Tells whether a claim that was written differs from what was there.';

create function claim_fingerprint(wanted uuid) returns text language sql stable as $$
    select md5(row(
        c.text, c.kind, c.contested, c.contention, c.first_said_on, c.last_said_on, c.withdrawn_at is null,
        (select count(*) from stance s where s.claim_id = c.id),
        (select string_agg(e.stance_number || ' ' || e.statement_id, ',' order by e.stance_number, e.statement_id)
            from stance_evidence e where e.claim_id = c.id and e.withdrawn_at is null),
        (select string_agg(v.article_id::text, ',' order by v.article_id)
            from claim_coverage v where v.claim_id = c.id)
    )::text)
    from claim c where c.id = wanted
$$;

create function note_claim_change() returns trigger language plpgsql as $$
declare
    known claim_change%rowtype;
    state text := claim_fingerprint(new.id);
    stands boolean;
begin
    select * into known from claim_change where claim_id = new.id;
    if state is null or known.fingerprint = state then
        return null;
    end if;
    select withdrawn_at is null into stands from claim where id = new.id;
    -- Held to the end of the transaction, which is here: so positions rise in the order of the commits.
    perform pg_advisory_xact_lock(hashtext('claim_change'));
    insert into claim_change (claim_id, position, kind, fingerprint, changed_at)
    values (
        new.id,
        nextval('claim_change_position'),
        case when not stands then 'WITHDRAWN' when known.kind in ('OPENED', 'CHANGED') then 'CHANGED' else 'OPENED' end,
        state,
        clock_timestamp())
    on conflict (claim_id) do update
    set position = excluded.position, kind = excluded.kind, fingerprint = excluded.fingerprint,
        changed_at = excluded.changed_at;
    return null;
end
$$;
comment on function note_claim_change is 'Stances, evidence and coverage change only together with the figures of their claim; so a trigger on claim hears of all of it.';

insert into claim_change (claim_id, position, kind, fingerprint, changed_at)
select id, nextval('claim_change_position'), case when withdrawn_at is null then 'OPENED' else 'WITHDRAWN' end,
    claim_fingerprint(id), now()
from claim;

create constraint trigger claim_change_tr after insert or update on claim
    deferrable initially deferred
    for each row execute function note_claim_change();
