-- What people and channels chose; the primary key names the workspace that a row belongs to.
CREATE TABLE setting (
    platform   VARCHAR(40)  NOT NULL,
    workspace  VARCHAR(100) NOT NULL,
    owner_kind VARCHAR(10)  NOT NULL CHECK (owner_kind IN ('PERSON', 'CHANNEL')),
    owner      VARCHAR(100) NOT NULL,
    language   VARCHAR(10),
    zone       VARCHAR(60),
    summaries  VARCHAR(5),
    PRIMARY KEY (platform, workspace, owner_kind, owner)
);
