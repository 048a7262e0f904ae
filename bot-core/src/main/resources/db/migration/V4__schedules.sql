-- When a channel or a person gets its edition. Moments are ISO instants of whole seconds in UTC, so that they sort as text.
CREATE TABLE schedule (
    id               VARCHAR(40)  NOT NULL PRIMARY KEY,
    platform         VARCHAR(40)  NOT NULL,
    workspace        VARCHAR(100) NOT NULL,
    destination_kind VARCHAR(10)  NOT NULL CHECK (destination_kind IN ('CHANNEL', 'PERSON')),
    destination      VARCHAR(100) NOT NULL,
    rhythm           VARCHAR(10)  NOT NULL CHECK (rhythm IN ('DAILY', 'WEEKLY', 'MATCHES')),
    wall_time        VARCHAR(20)  NOT NULL,
    zone             VARCHAR(60)  NOT NULL,
    days             VARCHAR(13)  NOT NULL,
    top_papers       INTEGER      NOT NULL,
    layout           VARCHAR(10)  NOT NULL,
    wait_seconds     BIGINT       NOT NULL,
    catch_up         VARCHAR(10)  NOT NULL,
    language         VARCHAR(10)  NOT NULL,
    set_by           VARCHAR(100) NOT NULL,
    paused_until     VARCHAR(10),
    suspended        VARCHAR(400),
    next_due         VARCHAR(30)  NOT NULL,
    -- The local day that next_due stands for, and the one on which it was due last: when the zone or its rules change,
    -- no day gets a second edition and none is left out.
    due_day          VARCHAR(10)  NOT NULL,
    last_day         VARCHAR(10)
);
CREATE INDEX schedule_by_due ON schedule (next_due);
CREATE INDEX schedule_by_destination ON schedule (platform, workspace, destination_kind, destination);

-- One row. Grows with each change, so that another process notices.
CREATE TABLE schedule_state (
    id       INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    revision BIGINT  NOT NULL
);
INSERT INTO schedule_state (id, revision) VALUES (1, 0);

-- What a destination's schedules were before the last change that someone made by a command, and that change's name.
CREATE TABLE schedule_change (
    platform         VARCHAR(40)  NOT NULL,
    workspace        VARCHAR(100) NOT NULL,
    destination_kind VARCHAR(10)  NOT NULL,
    destination      VARCHAR(100) NOT NULL,
    name             VARCHAR(40)  NOT NULL,
    made_by          VARCHAR(100) NOT NULL,
    PRIMARY KEY (platform, workspace, destination_kind, destination)
);
CREATE TABLE past_schedule (
    id               VARCHAR(40)  NOT NULL PRIMARY KEY,
    platform         VARCHAR(40)  NOT NULL,
    workspace        VARCHAR(100) NOT NULL,
    destination_kind VARCHAR(10)  NOT NULL,
    destination      VARCHAR(100) NOT NULL,
    rhythm           VARCHAR(10)  NOT NULL,
    wall_time        VARCHAR(20)  NOT NULL,
    zone             VARCHAR(60)  NOT NULL,
    days             VARCHAR(13)  NOT NULL,
    top_papers       INTEGER      NOT NULL,
    layout           VARCHAR(10)  NOT NULL,
    wait_seconds     BIGINT       NOT NULL,
    catch_up         VARCHAR(10)  NOT NULL,
    language         VARCHAR(10)  NOT NULL,
    set_by           VARCHAR(100) NOT NULL,
    paused_until     VARCHAR(10),
    suspended        VARCHAR(400),
    next_due         VARCHAR(30)  NOT NULL,
    due_day          VARCHAR(10)  NOT NULL,
    last_day         VARCHAR(10)
);
CREATE INDEX past_schedule_by_destination ON past_schedule (platform, workspace, destination_kind, destination);

-- When a person gets what their subscriptions match.
ALTER TABLE setting ADD COLUMN wall_time VARCHAR(20);
