-- The tax on stays (§3.1.4, art. 224 Gemeentewet): from nights that were delivered to declarations, assessments and
-- objections. By numbers: no table here says who slept where. What an amount rests on is frozen with it.

-- A row of which given columns are filled once, and that is otherwise as it was made; also for who owns it.
create function eenmaal_invullen() returns trigger language plpgsql as $$
declare kolom text;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
    foreach kolom in array tg_argv loop
      if to_jsonb(old) ->> kolom is not null and to_jsonb(old) ->> kolom is distinct from to_jsonb(new) ->> kolom then
        raise exception using errcode = 'OD001', constraint = 'belasting_vast', message = tg_table_name || ' is frozen';
      end if;
    end loop;
    return new;
  end if;
  raise exception using errcode = 'OD001', constraint = 'belasting_vast', message = tg_table_name || ' is frozen';
end $$;

create table verordening (
  gemeente text not null references gemeente,
  id uuid not null unique,
  naam text not null check (naam in ('toeristenbelasting', 'verblijfsbelasting')),
  citeertitel text not null check (length(citeertitel) between 3 and 200),
  vanaf date not null,
  tot date,
  voorbeeld boolean not null,
  huisvestingsvormen text[] not null check (cardinality(huisvestingsvormen) > 0),
  kinderen_vrij boolean not null,
  wijze text not null check (wijze in ('aanslag', 'aangifte')),
  tijdvak text not null check (tijdvak in ('maand', 'kwartaal', 'halfjaar', 'jaar')),
  voorlopig_percentage integer check (voorlopig_percentage between 1 and 100),
  reactiedagen integer not null check (reactiedagen between 7 and 90),
  afronding text not null check (afronding in ('cent', 'euro_omlaag')),
  forfait jsonb not null default '[]',
  vastgelegd_op timestamptz not null,
  vastgelegd_door uuid references gebruiker,
  primary key (gemeente, id),
  check (tot is null or tot > vanaf),
  constraint verordening_eenmaal exclude using gist (gemeente with =, daterange(vanaf, tot) with &&)
);
comment on column verordening.tot is 'The first night it is no longer in force';
comment on column verordening.voorbeeld is 'Invented, to show how it works: says so on screen and on every letter';
comment on column verordening.huisvestingsvormen is 'Taxed forms, codes in src/beleid/huisvesting.ts';
comment on column verordening.kinderen_vrij is 'Minor children who travel along are exempt';
comment on column verordening.wijze is 'Art. 233 Gemeentewet; more later is navordering with aanslag, naheffing with aangifte';
comment on column verordening.voorlopig_percentage is 'Share of the nights of a year before; none: no provisional assessments';
comment on column verordening.forfait is 'Fixed nights by number of beds: [{totSlaapplaatsen, nachten}]';

create table belastingtarief (
  gemeente text not null,
  verordening uuid not null,
  vanaf date not null,
  tot date,
  centen integer not null check (centen between 1 and 100000),
  primary key (gemeente, vanaf),
  foreign key (gemeente, verordening) references verordening (gemeente, id),
  check (tot is null or tot > vanaf),
  constraint tarief_eenmaal exclude using gist (gemeente with =, daterange(vanaf, tot) with &&)
);
comment on column belastingtarief.centen is 'Per person per night';

-- Who is liable instead of the organisation that keeps a location's register: one for each night (art. 224 lid 2).
create table belastingplicht (
  gemeente text not null,
  id uuid not null unique,
  locatie uuid not null,
  organisatie uuid not null references organisatie,
  vanaf date not null,
  tot date,
  reden text not null check (length(reden) between 1 and 500),
  vastgelegd_op timestamptz not null,
  vastgelegd_door uuid references gebruiker,
  primary key (gemeente, id),
  foreign key (gemeente, locatie) references locatie (gemeente, id),
  check (tot is null or tot > vanaf),
  constraint belastingplicht_een exclude using gist (locatie with =, daterange(vanaf, tot) with &&)
);

create table aangifte (
  gemeente text not null references gemeente,
  id uuid not null unique,
  organisatie uuid not null references organisatie,
  verordening uuid not null,
  tijdvak text not null,
  van date not null,
  tot date not null check (tot > van),
  versie integer not null check (versie >= 1),
  reageren_tot date not null,
  hash bytea not null,
  gemaakt_op timestamptz not null,
  gemaakt_door uuid references gebruiker,
  ingediend_op timestamptz,
  ingediend_door uuid references gebruiker,
  vervallen_op timestamptz,
  primary key (gemeente, id),
  unique (gemeente, organisatie, van, tot, versie),
  foreign key (gemeente, verordening) references verordening (gemeente, id),
  check ((ingediend_op is null) = (ingediend_door is null)),
  constraint aangifte_eenmaal exclude using gist (gemeente with =, organisatie with =, daterange(van, tot) with &&)
    where (vervallen_op is null)
);
comment on table aangifte is 'Declaration of an organisation over a period: drafted from the register, then agreed or objected to line by line';
comment on column aangifte.reageren_tot is 'The last day to agree or object; then it counts as it is';
comment on column aangifte.vervallen_op is 'A later count took its place';
comment on column aangifte.hash is 'SHA-256 of its lines in canonical JSON (RFC 8785)';
create index aangifte_organisatie on aangifte (organisatie, van);

create table aangifteregel (
  gemeente text not null,
  id uuid not null unique,
  aangifte uuid not null,
  organisatie uuid not null references organisatie,
  verordening uuid not null,
  locatie uuid not null,
  van date not null,
  tot date not null,
  maandlevering uuid references maandlevering (id),
  onderbouwing jsonb,
  tarief integer not null check (tarief > 0),
  aantal integer not null,
  belast integer not null check (belast >= 0),
  ingeschreven integer not null check (ingeschreven >= 0),
  onbekend integer not null check (onbekend >= 0),
  vrijgesteld integer not null check (vrijgesteld >= 0),
  bedrag bigint not null,
  nachten jsonb not null,
  vervallen_op timestamptz,
  primary key (gemeente, id),
  foreign key (gemeente, aangifte) references aangifte (gemeente, id),
  foreign key (gemeente, verordening) references verordening (gemeente, id),
  foreign key (gemeente, locatie) references locatie (gemeente, id),
  check (tot > van and date_trunc('month', van) = date_trunc('month', tot - 1)),
  check (aantal = belast + ingeschreven + onbekend + vrijgesteld),
  check (bedrag = belast::bigint * tarief),
  check ((maandlevering is null) = (onderbouwing is not null)),
  -- No night of a location in two declarations that stand.
  constraint nacht_eenmaal_belast exclude using gist (gemeente with =, locatie with =, daterange(van, tot) with &&)
    where (vervallen_op is null)
);
comment on column aangifteregel.maandlevering is 'The delivered version the nights were read from; none for an estimate';
comment on column aangifteregel.onderbouwing is 'What an estimate rests on: maximum and earlier occupancy';
comment on column aangifteregel.nachten is 'Per night the people in it: taxed, registered here, undecided, exempt; never names';
create index aangifteregel_aangifte on aangifteregel (gemeente, aangifte);

create function regel_bewaken() returns trigger language plpgsql as $$
declare t record;
begin
  select count(distinct n.nacht) as nachten, coalesce(sum(n.aantal), 0) as aantal, coalesce(sum(n.belast), 0) as belast,
    coalesce(sum(n.ingeschreven), 0) as ingeschreven, coalesce(sum(n.onbekend), 0) as onbekend,
    coalesce(sum(n.vrijgesteld), 0) as vrijgesteld, bool_and(n.nacht >= new.van and n.nacht < new.tot
      and n.aantal = n.belast + n.ingeschreven + n.onbekend + n.vrijgesteld) as past into t
  from jsonb_to_recordset(new.nachten) n(nacht date, aantal integer, belast integer, ingeschreven integer, onbekend integer,
    vrijgesteld integer);
  if not t.past or t.nachten <> jsonb_array_length(new.nachten) or (t.aantal, t.belast, t.ingeschreven, t.onbekend,
    t.vrijgesteld) is distinct from (new.aantal, new.belast, new.ingeschreven, new.onbekend, new.vrijgesteld) then
    raise check_violation using constraint = 'regel_is_som_van_nachten', message = 'a line is the sum of its nights';
  end if;
  return new;
end $$;
create trigger som before insert on aangifteregel for each row execute function regel_bewaken();

-- What the huisvester says of each line when it hands the declaration in.
create table aangifteoordeel (
  gemeente text not null,
  regel uuid not null,
  organisatie uuid not null references organisatie,
  oordeel text not null check (oordeel in ('akkoord', 'oneens')),
  reden text check (length(reden) between 1 and 500),
  op timestamptz not null,
  door uuid references gebruiker,
  primary key (gemeente, regel),
  foreign key (gemeente, regel) references aangifteregel (gemeente, id),
  check ((oordeel = 'oneens') = (reden is not null))
);

create table aanslag (
  gemeente text not null references gemeente,
  id uuid not null unique,
  nummer bigint generated always as identity unique,
  organisatie uuid not null references organisatie,
  verordening uuid not null,
  tijdvak text not null,
  van date not null,
  tot date not null,
  volgorde integer not null check (volgorde >= 1),
  soort text not null check (soort in ('voorlopig', 'definitief', 'navordering', 'voldoening', 'naheffing', 'vermindering')),
  aangifte uuid,
  dagtekening date not null,
  bezwaar_tot date not null,
  nachten integer not null,
  bedrag bigint not null check (bedrag >= 0),
  verrekend bigint not null,
  te_betalen bigint not null,
  reden text check (length(reden) between 1 and 500),
  invoer jsonb not null,
  hash bytea not null,
  gemaakt_op timestamptz not null,
  gemaakt_door uuid references gebruiker,
  primary key (gemeente, id),
  unique (gemeente, organisatie, van, tot, volgorde),
  foreign key (gemeente, verordening) references verordening (gemeente, id),
  foreign key (gemeente, aangifte) references aangifte (gemeente, id),
  check (te_betalen = bedrag - verrekend),
  check ((soort = 'voorlopig') = (aangifte is null)),
  check (soort <> 'vermindering' or te_betalen < 0),
  check (soort not in ('navordering', 'naheffing') or te_betalen > 0)
);
comment on column aanslag.volgorde is 'Of the assessments of one organisation over one period; each sets off what came before';
comment on column aanslag.invoer is 'Everything it was computed from: nights by tariff, share, rounding, what was levied before';
comment on column aanslag.hash is 'SHA-256 of input and outcome in canonical JSON (RFC 8785)';
create unique index aanslag_eerste on aanslag (gemeente, organisatie, van, tot) where soort in ('definitief', 'voldoening');
create index aanslag_organisatie on aanslag (organisatie, nummer desc);

create table bezwaarschrift (
  gemeente text not null references gemeente,
  id uuid not null unique,
  aanslag uuid not null,
  organisatie uuid not null references organisatie,
  ontvangen_op date not null,
  motivering text not null check (length(motivering) between 1 and 2000),
  tijdig boolean not null,
  beslis_uiterlijk date not null,
  vastgelegd_op timestamptz not null,
  vastgelegd_door uuid references gebruiker,
  besluit text check (besluit in ('gegrond', 'deels', 'ongegrond', 'niet_ontvankelijk')),
  besluit_reden text check (length(besluit_reden) between 1 and 2000),
  besloten_op timestamptz,
  besloten_door uuid references gebruiker,
  vermindering uuid,
  primary key (gemeente, id),
  foreign key (gemeente, aanslag) references aanslag (gemeente, id),
  foreign key (gemeente, vermindering) references aanslag (gemeente, id),
  check ((besluit is null) = (besloten_op is null) and (besluit is null) = (besluit_reden is null)),
  check (vermindering is null or besluit in ('gegrond', 'deels'))
);
comment on column bezwaarschrift.beslis_uiterlijk is 'Art. 236 lid 2 Gemeentewet';
create unique index bezwaarschrift_open on bezwaarschrift (gemeente, aanslag) where besluit is null;
create index bezwaarschrift_organisatie on bezwaarschrift (organisatie);

create trigger vast before update or delete on aangifte
  for each row execute function eenmaal_invullen('ingediend_op', 'ingediend_door', 'vervallen_op');
create trigger vast before update or delete on aangifteregel for each row execute function eenmaal_invullen('vervallen_op');
create trigger vast before update or delete on aangifteoordeel for each row execute function eenmaal_invullen();
create trigger vast before update or delete on aanslag for each row execute function eenmaal_invullen();
create trigger vast before update or delete on bezwaarschrift
  for each row execute function eenmaal_invullen('besluit', 'besluit_reden', 'besloten_op', 'besloten_door', 'vermindering');
create trigger vast before update or delete on verordening for each row execute function eenmaal_invullen('tot');
create trigger vast before update or delete on belastingtarief for each row execute function eenmaal_invullen('tot');
create trigger vast before update or delete on belastingplicht for each row execute function eenmaal_invullen('tot');

do $$
declare tabel text;
begin
  foreach tabel in array array['verordening', 'belastingtarief', 'belastingplicht', 'aangifte', 'aangifteregel',
    'aangifteoordeel', 'aanslag', 'bezwaarschrift'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('create policy taken on %I for select to onderdak_taken using (true)', tabel);
    execute format('grant select on %I to onderdak_app, onderdak_taken', tabel);
    if tabel in ('verordening', 'belastingtarief') then
      execute format('create policy openbaar on %I for select to onderdak_app using (true)', tabel);
    else
      execute format('create policy eigen on %I for select to onderdak_app using (organisatie = (select app_organisatie()))', tabel);
      execute format('create policy gemeente on %I for select to onderdak_app
        using (gemeente = any ((select app_gemeenten())::text[]))', tabel);
    end if;
    if tabel <> 'aangifteoordeel' then
      execute format('create policy maken on %I for insert to onderdak_app with check (gemeente = any (app_gemeenten()))', tabel);
      execute format('grant insert on %I to onderdak_app', tabel);
    end if;
  end loop;
  foreach tabel in array array['verordening', 'belastingtarief', 'belastingplicht', 'aangifte', 'aangifteregel',
    'bezwaarschrift'] loop
    execute format('create policy invullen on %I for update to onderdak_app
      using (gemeente = any (app_gemeenten())) with check (gemeente = any (app_gemeenten()))', tabel);
  end loop;
end $$;
grant update (tot) on verordening, belastingtarief, belastingplicht to onderdak_app;
grant update (ingediend_op, ingediend_door, vervallen_op) on aangifte to onderdak_app;
grant update (vervallen_op) on aangifteregel to onderdak_app;
grant update (besluit, besluit_reden, besloten_op, besloten_door, vermindering) on bezwaarschrift to onderdak_app;
-- The huisvester: says of its own lines what it thinks, hands its declaration in, and objects.
create policy indienen on aangifte for update to onderdak_app
  using (organisatie = app_organisatie() and vervallen_op is null)
  with check (organisatie = app_organisatie() and vervallen_op is null);
create policy oordelen on aangifteoordeel for insert to onderdak_app with check (organisatie = app_organisatie()
  and exists (select from aangifteregel r where r.gemeente = aangifteoordeel.gemeente and r.id = aangifteoordeel.regel
    and r.organisatie = app_organisatie()));
grant insert on aangifteoordeel to onderdak_app;
create policy bezwaar_maken on bezwaarschrift for insert to onderdak_app with check (organisatie = app_organisatie()
  and besluit is null and exists (select from aanslag a where a.gemeente = bezwaarschrift.gemeente
    and a.id = bezwaarschrift.aanslag and a.organisatie = app_organisatie()));

-- Nights of the newest delivered versions with how many of the people in them were registered in this gemeente. Counts
-- only, so that names never leave the register; for the gemeenten in reach of who asks.
create function belastingnachten(van_gemeente text, eerste date, einde date)
returns table (locatie uuid, organisatie uuid, huisvestingsvorm text, maandlevering uuid, nacht date, aantal integer,
  maximum integer, ingeschreven integer, niet_ingeschreven integer, niet_ingeschreven_kinderen integer,
  onbekende_kinderen integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with nieuwste as (
    select distinct on (m.locatie, m.maand) m.id, m.locatie, m.organisatie, m.maand, m.versie, m.nachten,
      exists (select from maandcorrectie c where c.gemeente = m.gemeente and c.locatie = m.locatie and c.maand = m.maand
        and c.afgerond_op is null) as in_correctie
    from maandlevering m
    where m.gemeente = van_gemeente and van_gemeente = any (app_gemeenten())
      and m.maand >= date_trunc('month', eerste)::date and m.maand < einde
    order by m.locatie, m.maand, m.versie desc
  ), slaper as (
    select n.id, o.nacht, o.verblijf from nieuwste n join overnachting o on o.gemeente = van_gemeente
      and o.locatie = n.locatie and o.nacht >= n.maand and o.nacht < (n.maand + interval '1 month')::date
    where not n.in_correctie and o.nacht >= eerste and o.nacht < einde
    union all
    select n.id, o.nacht, o.verblijf from nieuwste n join maandovernachting o on o.gemeente = van_gemeente
      and o.locatie = n.locatie and o.maand = n.maand and o.versie = n.versie
    where n.in_correctie and o.nacht >= eerste and o.nacht < einde
  ), telling as (
    select s.id, s.nacht, (count(*) filter (where b.status = 'ingeschreven'))::int as ingeschreven,
      (count(*) filter (where b.status = 'niet_ingeschreven'))::int as niet,
      (count(*) filter (where b.status = 'niet_ingeschreven' and v.meereizend = 'minderjarig_kind'))::int as niet_kind,
      (count(*) filter (where b.status is null and v.meereizend = 'minderjarig_kind'))::int as onbekend_kind
    from slaper s join verblijf v on v.gemeente = van_gemeente and v.id = s.verblijf
    left join brp_inschrijving b on b.gemeente = van_gemeente and b.persoon = v.persoon
      and daterange(b.vanaf, b.tot) @> s.nacht
    group by 1, 2
  )
  select n.locatie, coalesce(p.organisatie, n.organisatie), l.huisvestingsvorm, n.id, d.nacht, d.aantal, d.maximum,
    coalesce(t.ingeschreven, 0), coalesce(t.niet, 0), coalesce(t.niet_kind, 0), coalesce(t.onbekend_kind, 0)
  from nieuwste n join locatie l on l.gemeente = van_gemeente and l.id = n.locatie
  cross join lateral jsonb_to_recordset(n.nachten) d(nacht date, aantal integer, maximum integer)
  left join telling t on t.id = n.id and t.nacht = d.nacht
  left join belastingplicht p on p.gemeente = van_gemeente and p.locatie = n.locatie
    and daterange(p.vanaf, p.tot) @> d.nacht
  where d.aantal is not null and d.nacht >= eerste and d.nacht < einde
$$;
revoke execute on function belastingnachten from public;
grant execute on function belastingnachten to onderdak_app;
