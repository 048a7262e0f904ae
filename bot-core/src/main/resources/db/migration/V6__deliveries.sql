-- One row for each thing to post, for good. Moments are ISO instants in UTC with three decimals, so that they sort as text.
CREATE TABLE delivery (
    id               VARCHAR(22)  NOT NULL PRIMARY KEY,
    platform         VARCHAR(40)  NOT NULL,
    workspace        VARCHAR(100) NOT NULL,
    destination_kind VARCHAR(10)  NOT NULL CHECK (destination_kind IN ('CHANNEL', 'PERSON')),
    destination      VARCHAR(100) NOT NULL,
    edition_key      VARCHAR(120) NOT NULL,
    part             INTEGER      NOT NULL,
    parent_edition   VARCHAR(120),
    parent_part      INTEGER,
    schedule         VARCHAR(40),
    state            VARCHAR(10)  NOT NULL CHECK (state IN
                         ('WAITING', 'PENDING', 'ATTEMPTING', 'UNKNOWN', 'SENT', 'SKIPPED', 'PARKED', 'UNCERTAIN')),
    reason           VARCHAR(30),
    -- What will be posted, frozen; gone once it is sent.
    payload          TEXT,
    payload_hash     VARCHAR(64),
    planned_at       VARCHAR(30)  NOT NULL,
    -- When the row is looked at again; of a waiting one, until when it waits.
    not_before       VARCHAR(30)  NOT NULL,
    channel          VARCHAR(100),
    first_attempt    VARCHAR(30),
    doubt_since      VARCHAR(30),
    attempts         INTEGER      NOT NULL,
    faults           INTEGER      NOT NULL,
    plain            INTEGER      NOT NULL,
    message          VARCHAR(100),
    -- Whose attempt it is, or was.
    fence            BIGINT       NOT NULL,
    UNIQUE (platform, workspace, destination_kind, destination, edition_key, part)
);
CREATE INDEX delivery_by_state ON delivery (state, not_before);
CREATE INDEX delivery_by_schedule ON delivery (schedule, state);

-- One row: who sends. The number grows whenever that changes; a change of a delivery by an earlier number is refused.
CREATE TABLE delivery_sender (
    id    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    fence BIGINT  NOT NULL
);
INSERT INTO delivery_sender (id, fence) VALUES (1, 0);

-- Channels and people that posts do not reach, until one does.
CREATE TABLE delivery_trouble (
    platform         VARCHAR(40)  NOT NULL,
    workspace        VARCHAR(100) NOT NULL,
    destination_kind VARCHAR(10)  NOT NULL,
    destination      VARCHAR(100) NOT NULL,
    failures         INTEGER      NOT NULL,
    first_at         VARCHAR(30)  NOT NULL,
    PRIMARY KEY (platform, workspace, destination_kind, destination)
);

-- Workspaces that have withdrawn their token. Nothing is posted there.
CREATE TABLE delivery_disabled (
    platform  VARCHAR(40)  NOT NULL,
    workspace VARCHAR(100) NOT NULL,
    since     VARCHAR(30)  NOT NULL,
    PRIMARY KEY (platform, workspace)
);
