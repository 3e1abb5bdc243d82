-- Tonight stands in no statistics yet, so PostgreSQL takes an index that begins with the night for one that finds a
-- single row, and reads the whole country's evening for every person (docs/performance.md). The rules stay the same:
-- nobody in two places and no bed twice in one night (Bijlage 2.4). Only the order of the columns turns round.
alter table overnachting
  drop constraint overnachting_nacht_persoon_key,
  drop constraint overnachting_nacht_slaapplaats_key,
  add constraint overnachting_persoon_nacht_key unique (persoon, nacht),
  add constraint overnachting_slaapplaats_nacht_key unique (slaapplaats, nacht);
