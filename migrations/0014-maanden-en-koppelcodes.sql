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

-- Wrong codes to link a tablet with, counted for each address in the database, so that several processes count together.
create table koppelpoging (
  adres_hash bytea not null,
  op timestamptz not null
);
comment on table koppelpoging is 'Wrong linking codes of the last minutes';
comment on column koppelpoging.adres_hash is 'HMAC-SHA-256 of the address that typed it (of IPv6 its /64), with a key of the installation';
create index koppelpoging_adres on koppelpoging (adres_hash, op);
alter table koppelpoging enable row level security;
create policy taken on koppelpoging for all to onderdak_taken using (true);
grant select, delete on koppelpoging to onderdak_taken;

-- As kiosk_koppelen, which nobody calls by itself any more. Answers `gekoppeld`, `onbekend` or, whatever the code,
-- `te_vaak`.
create function kiosk_koppelen_geteld(adres bytea, code bytea, nieuw bytea, nu timestamptz, hoogstens integer, duur interval)
returns table (uitkomst text, id uuid, gemeente text, organisatie uuid, locatie text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  perform pg_advisory_xact_lock(hashtext('koppelpoging'), hashtext(encode(adres, 'hex')));
  if (select count(*) from koppelpoging p where p.adres_hash = adres and p.op > nu - duur) >= hoogstens then
    return query select 'te_vaak', null::uuid, null::text, null::uuid, null::text;
    return;
  end if;
  return query select 'gekoppeld', k.id, k.gemeente, k.organisatie, k.locatie from kiosk_koppelen(code, nieuw, nu) k;
  if not found then
    insert into koppelpoging (adres_hash, op) values (adres, nu);
    return query select 'onbekend', null::uuid, null::text, null::uuid, null::text;
  end if;
end $$;
revoke execute on function kiosk_koppelen_geteld from public;
grant execute on function kiosk_koppelen_geteld to onderdak_app;
revoke execute on function kiosk_koppelen from public, onderdak_app;
