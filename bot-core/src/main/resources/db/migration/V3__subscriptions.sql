-- Saved queries. A number is the revision that added the row, so that whoever has read up to a revision reads on from there.
CREATE TABLE subscription (
    number     BIGINT       NOT NULL PRIMARY KEY,
    platform   VARCHAR(40)  NOT NULL,
    workspace  VARCHAR(100) NOT NULL,
    owner_kind VARCHAR(10)  NOT NULL CHECK (owner_kind IN ('PERSON', 'CHANNEL')),
    owner      VARCHAR(100) NOT NULL,
    query      VARCHAR(800) NOT NULL,
    -- A digest of what the query asks for, whatever the order of its parts.
    meaning    CHAR(64)     NOT NULL,
    -- 1 when no word of the query must stand in a paper, so that it has to be compared with every paper.
    wordless   INTEGER      NOT NULL,
    set_by     VARCHAR(100) NOT NULL,
    since      VARCHAR(40)  NOT NULL,
    UNIQUE (platform, workspace, owner_kind, owner, meaning)
);
CREATE INDEX subscription_by_query ON subscription (query);

-- One row. Whoever changes subscriptions locks it first, so that revisions become visible in their order.
CREATE TABLE subscription_state (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    revision BIGINT  NOT NULL
);
INSERT INTO subscription_state (id, revision) VALUES (1, 0);
