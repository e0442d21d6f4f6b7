-- A migration takes as long as it takes: the bound on statements is for reads.
set local statement_timeout = 0;
