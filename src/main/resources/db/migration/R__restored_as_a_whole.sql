-- Repeatable, so that Flyway does it after all others, also in a dump that an earlier version made.

-- A dump is restored table by table, in the order of their names. Whoever reads meanwhile must not take a condition
-- whose red flags are still to come for a whole one. Materialized views are filled last, and cannot be read before.

create materialized view if not exists restored as select true as whole;

comment on materialized view restored is
    'Filled by a restore after everything else, so that nobody reads content of which a part is still to come.';
