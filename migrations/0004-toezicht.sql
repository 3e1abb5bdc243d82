-- What the gemeente sees without seeing who (§3.1.3, §6.2.1).

-- How many sleep there by the register as it stands, and how many are announced: counts for who may see no persons.
-- Locations of other gemeenten than the actor's own count for nothing.
-- In PL/pgSQL, which keeps its plan from one call to the next.
create function aantallen(van_gemeenten text[], van_locaties uuid[], op_nachten date[])
returns table (gemeente text, locatie uuid, nacht date, aanwezig integer, aangekondigd integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with gevraagd as materialized (
    select d.* from unnest(van_gemeenten, van_locaties, op_nachten) d (gemeente, locatie, nacht)
    where d.gemeente = any (app_gemeenten())
  ), aanwezig as (
    select s.gemeente, s.locatie, s.nacht, count(*)::integer as aantal
    from slapers((select array_agg(g.gemeente order by g.locatie, g.nacht) from gevraagd g),
      (select array_agg(g.locatie order by g.locatie, g.nacht) from gevraagd g),
      (select array_agg(g.nacht order by g.locatie, g.nacht) from gevraagd g)) s
    group by 1, 2, 3
  ), aangekondigd as (
    select g.gemeente, g.locatie, g.nacht, count(*)::integer as aantal
    from gevraagd g join verblijf v on v.gemeente = g.gemeente and v.locatie = g.locatie and v.status = 'verwacht'
      and v.aankomst <= g.nacht and coalesce(v.verwacht_vertrek, 'infinity'::date) > g.nacht
    group by 1, 2, 3
  )
  select g.gemeente, g.locatie, g.nacht, coalesce(n.aantal, 0), coalesce(k.aantal, 0)
  from gevraagd g left join aanwezig n using (gemeente, locatie, nacht) left join aangekondigd k using (gemeente, locatie, nacht);
end $$;

-- The nights a gemeente asks of a location: from when it asks at all, as long as the location is in use.
create function gevraagde_nachten(van_gemeenten text[], van date, tot date)
returns table (gemeente text, locatie uuid, organisatie uuid, nacht date)
language sql stable parallel safe as $$
  select l.gemeente, l.id, l.organisatie, n.dag::date
  from locatie l join gemeente g on g.code = l.gemeente
  cross join lateral generate_series(greatest(van, l.in_gebruik_van, g.nachtregister_vanaf),
    least(tot, coalesce(l.in_gebruik_tot, 'infinity'::date)) - 1, interval '1 day') n (dag)
  where l.gemeente = any (van_gemeenten) and l.status in ('goedgekeurd', 'beeindigd')
$$;
comment on function gevraagde_nachten is '`tot` is the first night that is not asked';
