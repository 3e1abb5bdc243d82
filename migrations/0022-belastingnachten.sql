-- Nights for the tax in sets: the people of all months are found, joined with what is known of them and counted once. What
-- it answers is the same. How many delivered months and nights there are stands in no statistics: PostgreSQL took them for a
-- single row and looked each person up anew, or took them for so many that it compiled the statement for seconds
-- (docs/performance.md).
create or replace function belastingnachten(van_gemeente text, eerste date, einde date)
returns table (locatie uuid, organisatie uuid, huisvestingsvorm text, maandlevering uuid, nacht date, aantal integer,
  maximum integer, ingeschreven integer, niet_ingeschreven integer, niet_ingeschreven_kinderen integer,
  onbekende_kinderen integer)
language sql stable security definer set search_path = public, pg_temp
set enable_nestloop = off set jit = off set work_mem = '64MB' as $$
  with nieuwste as materialized (
    select distinct on (m.locatie, m.maand) m.id, m.locatie, m.organisatie, m.maand, m.versie, m.nachten,
      (m.locatie, m.maand) in (select c.locatie, c.maand from maandcorrectie c where c.gemeente = van_gemeente
        and c.afgerond_op is null) as in_correctie
    from maandlevering m
    where m.gemeente = van_gemeente and van_gemeente = any (app_gemeenten())
      and m.maand >= date_trunc('month', eerste)::date and m.maand < einde
    order by m.locatie, m.maand, m.versie desc
  ), slaper as (
    select o.locatie, o.nacht, o.verblijf from overnachting o
    where o.gemeente = van_gemeente and van_gemeente = any (app_gemeenten()) and o.nacht >= eerste and o.nacht < einde
      and (o.locatie, date_trunc('month', o.nacht)::date) not in (select n.locatie, n.maand from nieuwste n where n.in_correctie)
    union all
    select o.locatie, o.nacht, o.verblijf from nieuwste n join maandovernachting o on o.gemeente = van_gemeente
      and o.locatie = n.locatie and o.maand = n.maand and o.versie = n.versie
    where n.in_correctie and o.nacht >= eerste and o.nacht < einde
  ), stand as materialized (
    -- What is known of each stay's person: a row for each period, one without when nothing is.
    select v.id, v.meereizend = 'minderjarig_kind' as kind, b.status, b.vanaf, coalesce(b.tot, 'infinity') as tot,
      row_number() over (partition by v.id order by b.vanaf) = 1 as eerste_rij
    from verblijf v left join brp_inschrijving b on b.gemeente = v.gemeente and b.persoon = v.persoon
    where v.gemeente = van_gemeente
  ), telling as (
    select s.locatie, s.nacht,
      (count(*) filter (where st.status = 'ingeschreven' and st.vanaf <= s.nacht and st.tot > s.nacht))::int as ingeschreven,
      (count(*) filter (where st.status = 'niet_ingeschreven' and st.vanaf <= s.nacht and st.tot > s.nacht))::int as niet,
      (count(*) filter (where st.status = 'niet_ingeschreven' and st.kind and st.vanaf <= s.nacht and st.tot > s.nacht))::int
        as niet_kind,
      (count(*) filter (where st.kind and st.eerste_rij)
        - count(*) filter (where st.kind and st.vanaf <= s.nacht and st.tot > s.nacht))::int as onbekend_kind
    from slaper s join stand st on st.id = s.verblijf
    group by 1, 2
  )
  select n.locatie, coalesce(p.organisatie, n.organisatie), l.huisvestingsvorm, n.id, d.nacht, d.aantal, d.maximum,
    coalesce(t.ingeschreven, 0), coalesce(t.niet, 0), coalesce(t.niet_kind, 0), coalesce(t.onbekend_kind, 0)
  from nieuwste n join locatie l on l.gemeente = van_gemeente and l.id = n.locatie
  cross join lateral jsonb_to_recordset(n.nachten) d(nacht date, aantal integer, maximum integer)
  left join telling t on t.locatie = n.locatie and t.nacht = d.nacht
  left join belastingplicht p on p.gemeente = van_gemeente and p.locatie = n.locatie
    and p.vanaf <= d.nacht and coalesce(p.tot, 'infinity') > d.nacht
  where d.aantal is not null and d.nacht >= eerste and d.nacht < einde
$$;
