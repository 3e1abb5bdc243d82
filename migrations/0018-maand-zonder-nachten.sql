-- By itself a month goes of every location that had to confirm nights by then, also where nobody did: the gemeente is told
-- which nights are missing (Bijlage 2.10). A location that was decided on afterwards is left to its huisvester.
create or replace function maanden_vanzelf_leveren(van_gemeente text, welke date, gesloten timestamptz, nu timestamptz)
returns table (id uuid, locatie uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare wie uuid[];
begin
  select array_agg(l.id order by l.id) into wie from locatie l
  where l.gemeente = van_gemeente and l.status in ('goedgekeurd', 'beeindigd')
    and l.in_gebruik_van < (welke + interval '1 month')::date and coalesce(l.in_gebruik_tot, 'infinity') > welke
    and (l.besloten_op < gesloten
      or exists (select from nacht n where n.gemeente = l.gemeente and n.locatie = l.id and n.nacht >= welke
        and n.nacht < (welke + interval '1 month')::date and n.bevestigd_op < gesloten))
    and not exists (select from maandlevering m where m.gemeente = l.gemeente and m.locatie = l.id and m.maand = welke);
  if wie is null then return; end if;
  return query select v.id, v.locatie from maand_vastleggen(van_gemeente, wie, welke, 'vanzelf', null, nu, true) v;
end $$;
