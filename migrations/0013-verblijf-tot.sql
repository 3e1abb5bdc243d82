-- Until when somebody is there, as a column. Row-level security lets an index be used only for what cannot leak, and
-- PostgreSQL holds `coalesce` for something that could: every past stay of a location was read to find who is there tonight.
-- A function that takes the whole row stands in the way of a new column; it comes back as it was.
drop function aanwezig_in(verblijf);
alter table verblijf add column tot date generated always as (coalesce(vertrek, 'infinity'::date)) stored;
create function aanwezig_in(v verblijf) returns datemultirange language sql immutable parallel safe
  return case when (v).status in ('aanwezig', 'vertrokken') then datemultirange(daterange((v).aankomst, (v).vertrek, '[)'))
    else '{}'::datemultirange end;
comment on column verblijf.tot is 'First day not there: the departure, infinity as long as nobody left';
drop index verblijf_locatie;
-- Who is somewhere on a recent night: leaves out everybody who left before it.
create index verblijf_locatie on verblijf (gemeente, locatie, tot);

create or replace function slapers(van_gemeenten text[], van_locaties uuid[], op_nachten date[])
returns table (gemeente text, locatie uuid, nacht date, verblijf uuid, persoon uuid, organisatie uuid, aankomst date,
  slaapplaats uuid)
language sql stable parallel safe as $$
  select d.gemeente, d.locatie, d.nacht, v.id, v.persoon, v.organisatie, v.aankomst,
    case when v.slaapplaats_vanaf > d.nacht then e.slaapplaats else v.slaapplaats end
  from unnest(van_gemeenten, van_locaties, op_nachten) d (gemeente, locatie, nacht)
  join verblijf v on v.gemeente = d.gemeente and v.locatie = d.locatie and v.status in ('aanwezig', 'vertrokken')
    and v.aankomst <= d.nacht and v.tot > d.nacht
  left join eerdere_slaapplaats e on v.slaapplaats_vanaf > d.nacht and e.gemeente = v.gemeente and e.verblijf = v.id
    and e.van <= d.nacht and e.tot > d.nacht
  where not exists (select from afwezigheid a where a.gemeente = v.gemeente and a.verblijf = v.id
    and a.van <= d.nacht and a.tot > d.nacht)
$$;

-- As before; `slapers` is given arrays instead of queries, so that it becomes part of a plan that is kept, and who is
-- announced is looked for among those who have not left.
create or replace function aantallen(van_gemeenten text[], van_locaties uuid[], op_nachten date[])
returns table (gemeente text, locatie uuid, nacht date, aanwezig integer, aangekondigd integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  gemeenten text[];
  locaties uuid[];
  nachten date[];
begin
  select array_agg(d.gemeente), array_agg(d.locatie), array_agg(d.nacht) into gemeenten, locaties, nachten
  from unnest(van_gemeenten, van_locaties, op_nachten) d (gemeente, locatie, nacht)
  where d.gemeente = any (app_gemeenten());
  return query
  with aanwezig as (
    select s.gemeente, s.locatie, s.nacht, count(*)::integer as aantal
    from slapers(gemeenten, locaties, nachten) s group by 1, 2, 3
  ), aangekondigd as (
    select g.gemeente, g.locatie, g.nacht, count(*)::integer as aantal
    from unnest(gemeenten, locaties, nachten) g (gemeente, locatie, nacht)
    join verblijf v on v.gemeente = g.gemeente and v.locatie = g.locatie and v.status = 'verwacht' and v.tot = 'infinity'
      and v.aankomst <= g.nacht and coalesce(v.verwacht_vertrek, 'infinity'::date) > g.nacht
    group by 1, 2, 3
  )
  select g.gemeente, g.locatie, g.nacht, coalesce(n.aantal, 0), coalesce(k.aantal, 0)
  from unnest(gemeenten, locaties, nachten) g (gemeente, locatie, nacht)
  left join aanwezig n using (gemeente, locatie, nacht) left join aangekondigd k using (gemeente, locatie, nacht);
end $$;
