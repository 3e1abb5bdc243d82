-- Figures for policy (§3.1.5, §8.1): counts only, so that names never leave the register. These replace the first set,
-- whose persons could not be added up.
drop function cijfers_per_maand(date, date);
drop function cijfers_capaciteit(date);
drop function cijfers_verblijfsduur(date);

-- Nights [van, tot) by month. `verwacht`: evenings of locations in use that had to be confirmed.
create function cijfers_per_maand(van date, tot date)
returns table (gemeente text, maand text, personen bigint, nachten bigint, bevestigd bigint, verwacht bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with geslapen as (
    select o.gemeente, to_char(o.nacht, 'YYYY-MM') maand, count(distinct o.persoon) personen, count(*) nachten
    from overnachting o
    where o.gemeente = any (app_cijfers()) and o.nacht >= van and o.nacht < tot
    group by 1, 2
  ), avonden as (
    select q.gemeente, to_char(q.nacht, 'YYYY-MM') maand, count(*) verwacht, count(n.nacht) bevestigd
    from gevraagde_nachten(app_cijfers(), van, tot) q
    left join nacht n on n.gemeente = q.gemeente and n.locatie = q.locatie and n.nacht = q.nacht
    group by 1, 2
  )
  select gemeente, maand, coalesce(g.personen, 0), coalesce(g.nachten, 0), coalesce(a.bevestigd, 0), coalesce(a.verwacht, 0)
  from avonden a full join geslapen g using (gemeente, maand)
$$;

-- Room and people in one night, by kern and form of housing.
create function cijfers_capaciteit(op date)
returns table (gemeente text, kern text, huisvestingsvorm text, locaties bigint, maximum bigint, aanwezig bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with plek as (
    select l.gemeente, l.id, l.kern, l.huisvestingsvorm, coalesce(n.maximum, l.maximum) maximum
    from locatie l left join nacht n on n.gemeente = l.gemeente and n.locatie = l.id and n.nacht = op
    where l.gemeente = any (app_cijfers()) and l.status in ('goedgekeurd', 'beeindigd')
      and l.in_gebruik_van <= op and (l.in_gebruik_tot is null or l.in_gebruik_tot > op)
  ), slaapt as (
    select s.gemeente, s.locatie, count(*) aanwezig
    from (select array_agg(gemeente) gemeenten, array_agg(id) locaties, array_agg(op) nachten from plek) p,
      slapers(p.gemeenten, p.locaties, p.nachten) s
    group by 1, 2
  )
  select p.gemeente, p.kern, p.huisvestingsvorm, count(*), sum(p.maximum), coalesce(sum(s.aanwezig), 0)::bigint
  from plek p left join slaapt s on s.gemeente = p.gemeente and s.locatie = p.id
  group by 1, 2, 3
$$;

-- Who slept in one night, by how long they had been there and by country of residence. A move to another house goes on
-- counting from the first arrival. `kort`: under four months (§3.1.1); `lang`: a year or more.
create function cijfers_bewoners(op date)
returns table (gemeente text, duur text, land text, personen bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive plek as (
    select array_agg(l.gemeente) gemeenten, array_agg(l.id) locaties, array_agg(op) nachten
    from locatie l
    where l.gemeente = any (app_cijfers()) and l.status in ('goedgekeurd', 'beeindigd')
      and l.in_gebruik_van <= op and (l.in_gebruik_tot is null or l.in_gebruik_tot > op)
  ), keten as (
    select s.gemeente, s.verblijf, v.land, v.aankomst, v.vorig_verblijf
    from plek p, slapers(p.gemeenten, p.locaties, p.nachten) s
    join verblijf v on v.gemeente = s.gemeente and v.id = s.verblijf
    union all
    select k.gemeente, k.verblijf, k.land, v.aankomst, v.vorig_verblijf
    from keten k join verblijf v on v.id = k.vorig_verblijf
  ), sinds as (
    select gemeente, verblijf, land, min(aankomst) aankomst from keten group by 1, 2, 3
  )
  select gemeente,
    case when aankomst > op - interval '4 months' then 'kort'
      when aankomst > op - interval '1 year' then 'middel' else 'lang' end,
    land, count(*)
  from sinds group by 1, 2, 3
$$;
