-- What each destination has been given. Days are ISO dates, moments ISO instants in UTC. The revision is the archive's at the
-- moment of composition: what its digest gained later is late.
create table edition_given (
    platform text not null,
    workspace text not null,
    destination_kind text not null check (destination_kind in ('channel', 'person')),
    destination text not null,
    edition_key text not null,
    kind text not null check (kind in ('daily', 'weekly', 'matches', 'late')),
    day text,
    revision bigint not null,
    given_at text not null,
    primary key (platform, workspace, destination_kind, destination, edition_key)
);

create table paper_given (
    platform text not null,
    workspace text not null,
    destination_kind text not null check (destination_kind in ('channel', 'person')),
    destination text not null,
    paper text not null,
    edition_key text not null,
    primary key (platform, workspace, destination_kind, destination, paper)
);
