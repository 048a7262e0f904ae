-- Portable between SQLite and PostgreSQL. Days are ISO dates, moments ISO instants in UTC, truths 0 and 1.

-- Tells one database from another, also from its own past after a backup was restored.
create table database_identity (
    id integer primary key check (id = 1),
    identity text not null
);

-- One row. Whoever changes the archive locks it first, so that revisions become visible in their order.
create table archive_state (
    id integer primary key check (id = 1),
    revision bigint not null,
    changed_at text
);
insert into archive_state (id, revision, changed_at) values (1, 0, null);

create table digest (
    day text primary key,
    imported_at text not null
);

create table paper (
    id text primary key,
    title text not null,
    revision bigint not null
);
create index paper_by_revision on paper (revision, id);

create table entry (
    day text not null references digest (day),
    paper text not null references paper (id),
    title text not null,
    position integer not null,
    votes integer,
    more_authors integer not null,
    listed integer not null,
    late integer not null,
    fingerprint text not null,
    primary key (day, paper)
);
create index entry_by_paper on entry (paper, day);

create table author (
    day text not null,
    paper text not null,
    position integer not null,
    name text not null,
    primary key (paper, day, position),
    foreign key (day, paper) references entry (day, paper)
);

create table medium (
    day text not null,
    paper text not null,
    position integer not null,
    kind text not null check (kind in ('thumbnail', 'video')),
    address text not null,
    primary key (paper, day, position),
    foreign key (day, paper) references entry (day, paper)
);

create table summary_part (
    day text not null,
    paper text not null,
    position integer not null,
    kind text not null check (kind in ('section', 'bullet', 'paragraph')),
    heading text not null,
    level integer not null,
    marker text not null,
    content text not null,
    primary key (paper, day, position),
    foreign key (day, paper) references entry (day, paper)
);

create table source_file (
    path text primary key,
    content_hash text not null,
    read_at text not null
);

-- Which file lists what, in the version that was read last.
create table listing (
    source text not null,
    day text not null,
    paper text not null,
    fingerprint text not null,
    present integer not null,
    primary key (source, day, paper)
);
create index listing_by_day on listing (day, paper);

create table notice (
    source text not null,
    position integer not null,
    line integer,
    content text not null,
    primary key (source, position)
);

create table archive_change (
    revision bigint not null,
    day text not null,
    paper text not null,
    kind text not null check (kind in ('added', 'updated', 'unlisted', 'relisted')),
    happened_at text not null,
    primary key (revision, day, paper)
);
