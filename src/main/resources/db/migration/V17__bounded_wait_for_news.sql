-- A table that is locked for long, by a migration of a later version for example, is no database that is away. So the
-- server says that it waits, before the connection is given up as one that no server stands behind.

alter function content_news(bigint, uuid) set lock_timeout = '750ms';
