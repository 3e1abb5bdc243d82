-- The monthly delivery (Bijlage 2.10): a location's nights of a month are frozen and delivered to the gemeente. After it a
-- night of that month changes within a correction only, which has a reason and makes a new version.
create table maandlevering (
  gemeente text not null,
  id uuid not null unique,
  volgnummer bigint generated always as identity,
  organisatie uuid not null references organisatie,
  locatie uuid not null,
  maand date not null check (extract(day from maand) = 1),
  versie integer not null check (versie >= 1),
  wijze text not null check (wijze in ('vanzelf', 'zelf', 'correctie')),
  reden text check (length(reden) between 1 and 500),
  tijdig boolean not null,
  geleverd_op timestamptz not null,
  geleverd_door uuid references gebruiker,
  gevraagd integer not null check (gevraagd > 0),
  op_tijd integer not null,
  te_laat integer not null,
  ingehaald integer not null,
  ontbreekt integer not null,
  overnachtingen integer not null,
  nachten jsonb not null,
  hash bytea not null,
  primary key (gemeente, locatie, maand, versie),
  foreign key (gemeente, locatie) references locatie (gemeente, id),
  check ((wijze = 'correctie') = (versie > 1)),
  check ((wijze = 'correctie') = (reden is not null)),
  check (gevraagd = op_tijd + te_laat + ingehaald + ontbreekt)
);
comment on column maandlevering.maand is 'First day of the month';
comment on column maandlevering.wijze is 'vanzelf: on the first of the month; zelf: by the huisvester; correctie: a later version';
comment on column maandlevering.tijdig is 'Of the first version: delivered on the first of the month, or before anything could be later than that';
comment on column maandlevering.nachten is 'Per night the state and the number; never names';
comment on column maandlevering.hash is 'SHA-256 of the month in canonical JSON (RFC 8785), with the stays of each night';
create index maandlevering_maand on maandlevering (maand, gemeente);
create index maandlevering_organisatie on maandlevering (organisatie, volgnummer desc);
create index maandlevering_gemeente on maandlevering (gemeente, volgnummer desc);

create table maandcorrectie (
  gemeente text not null,
  id uuid not null unique,
  organisatie uuid not null references organisatie,
  locatie uuid not null,
  maand date not null,
  vorige_versie integer not null,
  reden text not null check (length(reden) between 1 and 500),
  begonnen_op timestamptz not null,
  begonnen_door uuid references gebruiker,
  afgerond_op timestamptz,
  nieuwe_versie integer,
  primary key (gemeente, id),
  foreign key (gemeente, locatie, maand, vorige_versie) references maandlevering (gemeente, locatie, maand, versie),
  check (nieuwe_versie is null or afgerond_op is not null)
);
comment on column maandcorrectie.nieuwe_versie is 'What it came to; none when nothing changed';
create unique index maandcorrectie_open on maandcorrectie (gemeente, locatie, maand) where afgerond_op is null;
create index maandcorrectie_maand on maandcorrectie (gemeente, locatie, maand);

-- Who slept where by a version that was corrected since; of the newest version it stands in overnachting.
create table maandovernachting (
  gemeente text not null,
  locatie uuid not null,
  maand date not null,
  versie integer not null,
  nacht date not null,
  verblijf uuid not null,
  organisatie uuid not null references organisatie,
  primary key (gemeente, locatie, maand, versie, nacht, verblijf),
  foreign key (gemeente, locatie, maand, versie) references maandlevering (gemeente, locatie, maand, versie)
);
comment on column maandovernachting.verblijf is 'The stay, as it was delivered; its name stands in verblijf only';

-- The gemeente asks again for what was not delivered, or not whole.
create table maandvraag (
  gemeente text not null references gemeente,
  id uuid not null unique,
  organisatie uuid not null references organisatie,
  locatie uuid not null,
  maand date not null,
  gevraagd_op timestamptz not null,
  gevraagd_door uuid references gebruiker,
  primary key (gemeente, id),
  foreign key (gemeente, locatie) references locatie (gemeente, id)
);
create index maandvraag_maand on maandvraag (gemeente, locatie, maand);

alter table maandlevering enable row level security;
alter table maandcorrectie enable row level security;
alter table maandovernachting enable row level security;
alter table maandvraag enable row level security;
do $$
declare tabel text;
begin
  foreach tabel in array array['maandlevering', 'maandcorrectie', 'maandovernachting', 'maandvraag'] loop
    execute format('create policy eigen on %I for select to onderdak_app using (organisatie = (select app_organisatie()))', tabel);
    execute format('create policy gemeente on %I for select to onderdak_app
      using (gemeente = any ((select app_gemeenten())::text[]) and (%s))', tabel,
      case when tabel = 'maandovernachting' then '(select app_personen())' else 'true' end);
    execute format('create policy taken on %I for select to onderdak_taken using (true)', tabel);
  end loop;
end $$;
create policy vragen on maandvraag for insert to onderdak_app with check (gemeente = any (app_gemeenten()));
grant select on maandlevering, maandcorrectie, maandovernachting, maandvraag to onderdak_app, onderdak_taken;
grant insert on maandvraag to onderdak_app;

-- What a month of some locations is now: numbers, nights, and the hash over all of it.
create function maandstand(van_gemeente text, van_locaties uuid[], welke date)
returns table (locatie uuid, organisatie uuid, gevraagd integer, op_tijd integer, te_laat integer, ingehaald integer,
  ontbreekt integer, overnachtingen integer, nachten jsonb, hash bytea)
language sql stable set search_path = public, pg_temp as $$
  with dag as (
    select q.locatie, q.nacht from gevraagde_nachten(array[van_gemeente], welke, (welke + interval '1 month')::date) q
    where q.locatie = any (van_locaties)
    union
    select n.locatie, n.nacht from nacht n where n.gemeente = van_gemeente and n.locatie = any (van_locaties)
      and n.nacht >= welke and n.nacht < welke + interval '1 month'
  ), slaap as (
    select o.locatie, o.nacht, string_agg(to_json(o.verblijf)::text, ',' order by o.verblijf) as verblijven
    from overnachting o where o.gemeente = van_gemeente and o.locatie = any (van_locaties)
      and o.nacht >= welke and o.nacht < (welke + interval '1 month')::date
    group by 1, 2
  ), stand as (
    select d.locatie, d.nacht, coalesce(n.tijdigheid, 'ontbreekt') as toestand, n.aantal, n.maximum, s.verblijven
    from dag d left join nacht n on n.gemeente = van_gemeente and n.locatie = d.locatie and n.nacht = d.nacht
    left join slaap s on s.locatie = d.locatie and s.nacht = d.nacht
  )
  select s.locatie, l.organisatie, count(*)::int, (count(*) filter (where toestand = 'op_tijd'))::int,
    (count(*) filter (where toestand = 'te_laat'))::int, (count(*) filter (where toestand = 'ingehaald'))::int,
    (count(*) filter (where toestand = 'ontbreekt'))::int, coalesce(sum(s.aantal), 0)::int,
    jsonb_agg(jsonb_build_object('nacht', s.nacht, 'toestand', s.toestand, 'aantal', s.aantal, 'maximum', s.maximum)
      order by s.nacht),
    sha256(convert_to(format('{"gemeente":"%s","locatie":"%s","maand":"%s","nachten":[%s]}', van_gemeente, s.locatie,
      to_char(welke, 'YYYY-MM'), string_agg(format('{"aantal":%s,"maximum":%s,"nacht":"%s","toestand":"%s","verblijven":[%s]}',
      coalesce(s.aantal::text, 'null'), coalesce(s.maximum::text, 'null'), s.nacht, s.toestand, s.verblijven), ','
      order by s.nacht)), 'UTF8'))
  from stand s join locatie l on l.gemeente = van_gemeente and l.id = s.locatie
  group by s.locatie, l.organisatie
$$;
revoke execute on function maandstand from public;

-- Freezes a month of some locations that have none yet; they are held meanwhile, as by everything that changes who
-- sleeps there. In PL/pgSQL, where each statement sees what was written before it.
create function maand_vastleggen(van_gemeente text, van_locaties uuid[], welke date, hoe text, wie uuid, nu timestamptz,
  is_tijdig boolean) returns table (id uuid, locatie uuid)
language plpgsql volatile set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if (welke + interval '1 month')::date > (nu at time zone 'Europe/Amsterdam')::date then
    raise exception using errcode = 'OD001', constraint = 'maand_nog_niet_om', message = 'this month is not over';
  end if;
  perform from locatie l where l.gemeente = van_gemeente and l.id = any (van_locaties) order by l.id for no key update;
  return query
  with nieuw as (
    insert into maandlevering (gemeente, id, organisatie, locatie, maand, versie, wijze, tijdig, geleverd_op, geleverd_door,
      gevraagd, op_tijd, te_laat, ingehaald, ontbreekt, overnachtingen, nachten, hash)
    select van_gemeente, gen_random_uuid(), s.organisatie, s.locatie, welke, 1, hoe, is_tijdig, nu, wie, s.gevraagd,
      s.op_tijd, s.te_laat, s.ingehaald, s.ontbreekt, s.overnachtingen, s.nachten, s.hash
    from maandstand(van_gemeente, van_locaties, welke) s
    on conflict do nothing
    returning id, locatie)
  select n.id, n.locatie from nieuw n;
end $$;
revoke execute on function maand_vastleggen from public;

-- By the huisvester itself.
create function maand_leveren(van_locatie uuid, welke date, is_tijdig boolean, nu timestamptz) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare bij text;
begin
  select l.gemeente into bij from locatie l where l.id = van_locatie and l.organisatie = app_organisatie();
  if bij is null then raise insufficient_privilege using message = 'locatie of another organisatie'; end if;
  return (select v.id from maand_vastleggen(bij, array[van_locatie], welke, 'zelf', app_gebruiker(), nu, is_tijdig) v);
end $$;
revoke execute on function maand_leveren from public;
grant execute on function maand_leveren to onderdak_app;

-- By itself: what was confirmed before the last night of the month closed. Where nothing was there is nothing to deliver.
create function maanden_vanzelf_leveren(van_gemeente text, welke date, gesloten timestamptz, nu timestamptz)
returns table (id uuid, locatie uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare wie uuid[];
begin
  select array_agg(l.id order by l.id) into wie from locatie l
  where l.gemeente = van_gemeente and l.status in ('goedgekeurd', 'beeindigd')
    and exists (select from nacht n where n.gemeente = l.gemeente and n.locatie = l.id and n.nacht >= welke
      and n.nacht < (welke + interval '1 month')::date and n.bevestigd_op < gesloten)
    and not exists (select from maandlevering m where m.gemeente = l.gemeente and m.locatie = l.id and m.maand = welke);
  if wie is null then return; end if;
  return query select v.id, v.locatie from maand_vastleggen(van_gemeente, wie, welke, 'vanzelf', null, nu, true) v;
end $$;
revoke execute on function maanden_vanzelf_leveren from public;
grant execute on function maanden_vanzelf_leveren to onderdak_taken;

-- Opens a correction of a month that was delivered: keeps who slept there by the version until now.
create function maandcorrectie_beginnen(welke_id uuid, van_locatie uuid, welke date, waarom text, nu timestamptz) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  bij text;
  laatste maandlevering;
  bestaand maandcorrectie;
begin
  select l.gemeente into bij from locatie l where l.id = van_locatie and l.organisatie = app_organisatie() for no key update;
  if bij is null then raise insufficient_privilege using message = 'locatie of another organisatie'; end if;
  select * into bestaand from maandcorrectie c where c.id = welke_id;
  if found then
    return case when (bestaand.locatie, bestaand.maand, bestaand.reden) = (van_locatie, welke, waarom) then 'herhaald'
      else 'andere_inhoud' end;
  end if;
  select * into laatste from maandlevering m where m.gemeente = bij and m.locatie = van_locatie and m.maand = welke
    order by versie desc limit 1;
  if not found then return 'niet_geleverd'; end if;
  if exists (select from maandcorrectie c where c.gemeente = bij and c.locatie = van_locatie and c.maand = welke
    and c.afgerond_op is null) then return 'al_open'; end if;
  insert into maandcorrectie (gemeente, id, organisatie, locatie, maand, vorige_versie, reden, begonnen_op, begonnen_door)
  values (bij, welke_id, app_organisatie(), van_locatie, welke, laatste.versie, waarom, nu, app_gebruiker());
  insert into maandovernachting (gemeente, locatie, maand, versie, nacht, verblijf, organisatie)
  select o.gemeente, o.locatie, welke, laatste.versie, o.nacht, o.verblijf, o.organisatie from overnachting o
  where o.gemeente = bij and o.locatie = van_locatie and o.nacht >= welke and o.nacht < (welke + interval '1 month')::date;
  return 'nieuw';
end $$;
revoke execute on function maandcorrectie_beginnen from public;
grant execute on function maandcorrectie_beginnen to onderdak_app;

-- Ends a correction: what changed becomes the next version; where nothing did, the version before stays the newest.
create function maandcorrectie_sluiten(van_gemeente text, welke_id uuid, nu timestamptz) returns uuid
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  c maandcorrectie;
  nieuw uuid;
begin
  perform from locatie l where l.gemeente = van_gemeente
    and l.id = (select k.locatie from maandcorrectie k where k.gemeente = van_gemeente and k.id = welke_id) for no key update;
  select * into c from maandcorrectie k where k.gemeente = van_gemeente and k.id = welke_id for update;
  if c.afgerond_op is not null then
    return (select m.id from maandlevering m where m.gemeente = c.gemeente and m.locatie = c.locatie and m.maand = c.maand
      and m.versie = c.nieuwe_versie);
  end if;
  insert into maandlevering (gemeente, id, organisatie, locatie, maand, versie, wijze, reden, tijdig, geleverd_op,
    geleverd_door, gevraagd, op_tijd, te_laat, ingehaald, ontbreekt, overnachtingen, nachten, hash)
  select c.gemeente, gen_random_uuid(), s.organisatie, s.locatie, c.maand, c.vorige_versie + 1, 'correctie', c.reden,
    v.tijdig, nu, c.begonnen_door, s.gevraagd, s.op_tijd, s.te_laat, s.ingehaald, s.ontbreekt, s.overnachtingen, s.nachten,
    s.hash
  from maandstand(c.gemeente, array[c.locatie], c.maand) s
  join maandlevering v on v.gemeente = c.gemeente and v.locatie = c.locatie and v.maand = c.maand and v.versie = c.vorige_versie
  where v.hash <> s.hash
  returning id into nieuw;
  update maandcorrectie k set afgerond_op = nu, nieuwe_versie = case when nieuw is not null then c.vorige_versie + 1 end
  where k.gemeente = c.gemeente and k.id = c.id;
  if nieuw is null then
    delete from maandovernachting o where o.gemeente = c.gemeente and o.locatie = c.locatie and o.maand = c.maand
      and o.versie = c.vorige_versie;
  end if;
  return nieuw;
end $$;
revoke execute on function maandcorrectie_sluiten from public;
create function maandcorrectie_afronden(welke_id uuid, nu timestamptz) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare bij text;
begin
  select k.gemeente into bij from maandcorrectie k where k.id = welke_id and k.organisatie = app_organisatie();
  if bij is null then raise insufficient_privilege using message = 'correctie of another organisatie'; end if;
  return maandcorrectie_sluiten(bij, welke_id, nu);
end $$;
revoke execute on function maandcorrectie_afronden from public;
grant execute on function maandcorrectie_afronden to onderdak_app;
-- Corrections that somebody left open.
create function maandcorrecties_vanzelf_afronden(begonnen_voor timestamptz, nu timestamptz) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare c record; aantal integer := 0;
begin
  for c in select k.gemeente, k.id from maandcorrectie k where k.afgerond_op is null and k.begonnen_op < begonnen_voor
    order by k.locatie
  loop
    perform maandcorrectie_sluiten(c.gemeente, c.id, nu);
    aantal := aantal + 1;
  end loop;
  return aantal;
end $$;
revoke execute on function maandcorrecties_vanzelf_afronden from public;
grant execute on function maandcorrecties_vanzelf_afronden to onderdak_taken;

-- The rule that a delivered month says no with; answers what to do with it: Refused, as for any rule of the domain.
create function maand_weigeren(van_locatie uuid, welke date) returns void language plpgsql as $$
begin
  raise exception using errcode = 'OD001', constraint = 'maand_geleverd', message = 'this month was delivered',
    detail = json_build_object('maand', to_char(welke, 'YYYY-MM'), 'locatie', van_locatie)::text;
end $$;

-- Once for each statement. A press of tonight's button ends at the first question: nothing of its month was delivered.
create function maand_bewaken() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  eerste date;
  laatste date;
  vast record;
begin
  select min(g.nacht), max(g.nacht) into eerste, laatste from geraakt g;
  if not exists (select from maandlevering m
    where m.maand >= date_trunc('month', eerste)::date and m.maand <= laatste) then return null; end if;
  select m.locatie, m.maand into vast
  from (select distinct g.gemeente, g.locatie, date_trunc('month', g.nacht)::date as maand from geraakt g) g
  join maandlevering m on m.gemeente = g.gemeente and m.locatie = g.locatie and m.maand = g.maand and m.versie = 1
  where not exists (select from maandcorrectie c where c.gemeente = m.gemeente and c.locatie = m.locatie
    and c.maand = m.maand and c.afgerond_op is null)
  limit 1;
  if found then perform maand_weigeren(vast.locatie, vast.maand); end if;
  return null;
end $$;
do $$
declare tabel text;
begin
  foreach tabel in array array['nacht', 'overnachting'] loop
    execute format('create trigger maand_nieuw after insert on %I referencing new table as geraakt
      for each statement execute function maand_bewaken()', tabel);
    execute format('create trigger maand_anders after update on %I referencing old table as geraakt
      for each statement execute function maand_bewaken()', tabel);
    execute format('create trigger maand_weg after delete on %I referencing old table as geraakt
      for each statement execute function maand_bewaken()', tabel);
  end loop;
end $$;
-- What a night is about does not change: only how many, and in which bed.
revoke update on nacht, overnachting from onderdak_app;
grant update (aantal, gewijzigd_op) on nacht to onderdak_app;
grant update (slaapplaats) on overnachting to onderdak_app;

-- The nights that a stay or an absence adds or takes away, of months that were delivered.
create function aanwezig_in(v verblijf) returns datemultirange language sql immutable parallel safe
  return case when (v).status in ('aanwezig', 'vertrokken') then datemultirange(daterange((v).aankomst, (v).vertrek, '[)'))
    else '{}'::datemultirange end;
create function maand_eisen(van_gemeente text[], van_locaties uuid[], van_nachten datemultirange[]) returns void
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare vast record;
begin
  select m.locatie, m.maand into vast
  from unnest(van_gemeente, van_locaties, van_nachten) g (gemeente, locatie, nachten)
  join maandlevering m on m.gemeente = g.gemeente and m.locatie = g.locatie and m.versie = 1
    and g.nachten && daterange(m.maand, (m.maand + interval '1 month')::date)
  where not exists (select from maandcorrectie c where c.gemeente = m.gemeente and c.locatie = m.locatie
    and c.maand = m.maand and c.afgerond_op is null)
  order by m.maand limit 1;
  if found then perform maand_weigeren(vast.locatie, vast.maand); end if;
end $$;
revoke execute on function maand_eisen from public;

create function verblijf_maand_bewaken() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select from maandlevering m where m.maand >= (select date_trunc('month', min(n.aankomst))::date
      from nieuwe n where n.status <> 'verwacht')) then return null; end if;
    perform maand_eisen(array_agg(n.gemeente), array_agg(n.locatie), array_agg(aanwezig_in(n))) from nieuwe n;
  else
    perform maand_eisen(array_agg(x.gemeente), array_agg(x.locatie), array_agg(x.nachten)) from (
      select o.gemeente, o.locatie,
        case when n.locatie = o.locatie then aanwezig_in(o) - aanwezig_in(n) else aanwezig_in(o) end as nachten
      from oude o join nieuwe n on n.id = o.id
      union all
      select n.gemeente, n.locatie,
        case when n.locatie = o.locatie then aanwezig_in(n) - aanwezig_in(o) else aanwezig_in(n) end
      from oude o join nieuwe n on n.id = o.id) x
    where not isempty(x.nachten);
  end if;
  return null;
end $$;
create trigger maand_nieuw after insert on verblijf referencing new table as nieuwe
  for each statement execute function verblijf_maand_bewaken();
create trigger maand_anders after update on verblijf referencing old table as oude new table as nieuwe
  for each statement execute function verblijf_maand_bewaken();

create function afwezigheid_maand_bewaken() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform maand_eisen(array_agg(v.gemeente), array_agg(v.locatie), array_agg(
      datemultirange(daterange(o.van, o.tot)) + datemultirange(daterange(n.van, n.tot))
      - datemultirange(daterange(o.van, o.tot)) * datemultirange(daterange(n.van, n.tot))))
    from oude o join nieuwe n on n.id = o.id join verblijf v on v.gemeente = o.gemeente and v.id = o.verblijf;
  else
    perform maand_eisen(array_agg(v.gemeente), array_agg(v.locatie), array_agg(datemultirange(daterange(g.van, g.tot))))
    from geraakt g join verblijf v on v.gemeente = g.gemeente and v.id = g.verblijf;
  end if;
  return null;
end $$;
create trigger maand_nieuw after insert on afwezigheid referencing new table as geraakt
  for each statement execute function afwezigheid_maand_bewaken();
create trigger maand_weg after delete on afwezigheid referencing old table as geraakt
  for each statement execute function afwezigheid_maand_bewaken();
create trigger maand_anders after update on afwezigheid referencing old table as oude new table as nieuwe
  for each statement execute function afwezigheid_maand_bewaken();

create function maandlevering_melden() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from abonnement where beeindigd_op is null) then return null; end if;
  perform gebeurtenissen_melden(coalesce(jsonb_agg(jsonb_build_object('soort', 'maand.geleverd', 'gemeente', n.gemeente,
    'organisatie', n.organisatie, 'onderwerp', n.id, 'tijdstip', n.geleverd_op, 'inhoud', jsonb_build_object(
    'maandlevering', n.id, 'locatie', n.locatie, 'maand', to_char(n.maand, 'YYYY-MM'), 'versie', n.versie,
    'ontbreekt', n.ontbreekt, 'overnachtingen', n.overnachtingen))), '[]'))
  from nieuwe n;
  return null;
end $$;
create trigger melden after insert on maandlevering referencing new table as nieuwe
  for each statement execute function maandlevering_melden();
