-- The night register (§3.1.3, Bijlage 2.4 and 2.10, art. 438 Sr).
create table verblijf (
  gemeente text not null references gemeente,
  id uuid not null unique,
  organisatie uuid not null references organisatie,
  locatie uuid not null,
  persoon uuid not null,
  naam text not null check (length(naam) between 1 and 120),
  woonplaats text not null check (length(woonplaats) between 1 and 120),
  land text not null check (land ~ '^[0-9]{4}$'),
  aankomst date not null,
  verwacht_vertrek date,
  vertrek date,
  documentsoort text,
  identiteit_vastgesteld text check (identiteit_vastgesteld in ('persoonlijk', 'video')),
  taal text not null default 'nl',
  werkgever text check (length(werkgever) <= 120),
  slaapplaats uuid,
  slaapplaats_vanaf date,
  meereizend text not null default 'nee' check (meereizend in ('nee', 'partner', 'minderjarig_kind')),
  geboortedatum date,
  nationaliteit text check (nationaliteit ~ '^[0-9]{4}$'),
  status text not null check (status in ('verwacht', 'aanwezig', 'vertrokken', 'vervallen')),
  vervallen_reden text,
  vorig_verblijf uuid,
  bron text not null check (bron in ('web', 'locatie', 'api', 'bestand')),
  bestandsimport uuid,
  aangemaakt_op timestamptz not null,
  aangemaakt_door uuid,
  gewijzigd_op timestamptz not null,
  zoeknaam text generated always as (zoeksleutel(naam)) stored,
  -- The nights kept free for this stay: until departure, else expected departure, else open.
  bezet daterange generated always as (
    daterange(aankomst, coalesce(vertrek, verwacht_vertrek), '[)')) stored,
  -- The nights of them in the present bed; an expected departure may already have passed when somebody changes beds.
  bezet_slaapplaats daterange generated always as (
    case when coalesce(vertrek, verwacht_vertrek) is null then daterange(greatest(aankomst, slaapplaats_vanaf), null)
      else daterange(greatest(aankomst, slaapplaats_vanaf),
        greatest(aankomst, slaapplaats_vanaf, vertrek, case when vertrek is null then verwacht_vertrek end), '[)')
    end) stored,
  primary key (gemeente, id),
  foreign key (gemeente, locatie) references locatie (gemeente, id),
  foreign key (gemeente, slaapplaats) references slaapplaats (gemeente, id),
  check (vertrek is null or vertrek >= aankomst),
  check (verwacht_vertrek is null or verwacht_vertrek >= aankomst),
  check ((status = 'vertrokken') <= (vertrek is not null)),
  check ((status in ('verwacht', 'aanwezig')) <= (vertrek is null)),
  check ((status = 'vervallen') = (vervallen_reden is not null)),
  check (status not in ('aanwezig', 'vertrokken') or meereizend <> 'nee' or bron = 'bestand'
    or (documentsoort is not null and identiteit_vastgesteld is not null)),
  -- No person in two places, no bed to two people in one night (Bijlage 2.4).
  constraint persoon_op_een_plek exclude using gist (persoon with =, bezet with &&) where (status <> 'vervallen'),
  constraint slaapplaats_een_persoon exclude using gist (slaapplaats with =, bezet_slaapplaats with &&)
    where (status <> 'vervallen' and slaapplaats is not null)
);
comment on column verblijf.persoon is 'Links the stays of one person within an organisation; means nothing outside';
comment on column verblijf.naam is 'As written, diacritics kept (art. 438 Sr)';
comment on column verblijf.woonplaats is 'Place of residence (art. 438 Sr)';
comment on column verblijf.land is 'Country of residence, BRP tabel 34';
comment on column verblijf.documentsoort is 'Kind of document shown (art. 438 Sr); never its number';
comment on column verblijf.geboortedatum is 'Only where the gemeente switched it on with its legal ground (registratieveld)';
comment on column verblijf.nationaliteit is 'BRP tabel 32; only where the gemeente switched it on with its legal ground';
comment on column verblijf.meereizend is 'Partner or minor child travelling along (art. 438 lid 3 Sr)';
comment on column verblijf.slaapplaats_vanaf is 'First night in this bed after a change; null: since arrival. Before it: eerdere_slaapplaats';
comment on column verblijf.vorig_verblijf is 'The stay this one continues after a move to another location';
-- Who overstays an expected departure still holds the bed and the place.
create unique index persoon_nu_een_plek on verblijf (persoon) where status = 'aanwezig';
create unique index slaapplaats_nu_een_persoon on verblijf (slaapplaats) where status = 'aanwezig';
-- Who is somewhere on a recent night: leaves out everybody who left before it.
create index verblijf_locatie on verblijf (gemeente, locatie, (coalesce(vertrek, 'infinity'::date)));
create index verblijf_persoon on verblijf (persoon);
create index verblijf_organisatie on verblijf (organisatie, status);
create index verblijf_zoeknaam on verblijf using gin (zoeknaam gin_trgm_ops);

-- Beds somebody had earlier in a stay, half-open [van, tot).
create table eerdere_slaapplaats (
  gemeente text not null,
  organisatie uuid not null references organisatie,
  verblijf uuid not null,
  slaapplaats uuid not null,
  van date not null,
  tot date not null check (tot > van),
  primary key (gemeente, verblijf, van),
  foreign key (gemeente, verblijf) references verblijf (gemeente, id),
  foreign key (gemeente, slaapplaats) references slaapplaats (gemeente, id)
);

-- Nights away within a stay, half-open [van, tot).
create table afwezigheid (
  gemeente text not null,
  id uuid not null,
  organisatie uuid not null references organisatie,
  verblijf uuid not null,
  van date not null,
  tot date not null check (tot > van),
  aangemaakt_op timestamptz not null,
  aangemaakt_door uuid,
  primary key (gemeente, id),
  foreign key (gemeente, verblijf) references verblijf (gemeente, id),
  constraint afwezigheid_eenmaal exclude using gist (verblijf with =, daterange(van, tot) with &&)
);
create index afwezigheid_verblijf on afwezigheid (gemeente, verblijf);

-- What was changed afterwards and why; both versions stay.
create table correctie (
  gemeente text not null,
  id bigint generated always as identity,
  organisatie uuid not null references organisatie,
  verblijf uuid not null,
  soort text not null check (soort in ('wijziging', 'aangekomen', 'aankomst_hersteld', 'verplaatsing', 'vervallen',
    'vertrek_hersteld', 'nagekomen')),
  oud jsonb not null,
  nieuw jsonb not null,
  reden text check (length(reden) <= 500),
  door uuid,
  op timestamptz not null,
  primary key (gemeente, id),
  foreign key (gemeente, verblijf) references verblijf (gemeente, id)
);
comment on column correctie.oud is 'Changed fields before';
comment on column correctie.nieuw is 'Changed fields after';
create index correctie_verblijf on correctie (gemeente, verblijf);

-- A location's night, there once it is confirmed; an evening without a row past its closing hour is missing.
create table nacht (
  gemeente text not null,
  locatie uuid not null,
  nacht date not null,
  organisatie uuid not null references organisatie,
  aantal integer not null check (aantal >= 0),
  maximum integer not null,
  tijdigheid text not null check (tijdigheid in ('op_tijd', 'te_laat', 'ingehaald')),
  bron text not null check (bron in ('web', 'locatie', 'api', 'bestand')),
  bevestigd_op timestamptz not null,
  bevestigd_door uuid,
  gewijzigd_op timestamptz,
  primary key (gemeente, locatie, nacht),
  foreign key (gemeente, locatie) references locatie (gemeente, id)
);
comment on column nacht.maximum is 'The location''s maximum that night';
comment on column nacht.tijdigheid is 'te_laat: after the closing hour, within a day; ingehaald: made up later still';
create index nacht_datum on nacht (gemeente, nacht);
create index nacht_organisatie on nacht (organisatie, nacht);

-- One person's night as registered. Partitioned by month; the unique keys hold Bijlage 2.4 night by night.
create table overnachting (
  gemeente text not null,
  nacht date not null,
  verblijf uuid not null,
  persoon uuid not null,
  locatie uuid not null,
  organisatie uuid not null,
  slaapplaats uuid,
  tijdigheid text not null check (tijdigheid in ('op_tijd', 'te_laat', 'ingehaald')),
  vastgelegd_op timestamptz not null,
  primary key (gemeente, nacht, verblijf),
  unique (nacht, persoon),
  unique (nacht, slaapplaats)
) partition by range (nacht);
create index overnachting_locatie on overnachting (gemeente, locatie, nacht);
create index overnachting_verblijf on overnachting (gemeente, verblijf);

-- Makes the partition of a night's month. The lock comes before the look, else two makers meet.
create function overnachting_partitie(dag date) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  begin_maand date := date_trunc('month', dag)::date;
  naam text := format('overnachting_%s', to_char(dag, 'YYYYMM'));
begin
  if exists (select from pg_class where relname = naam and relnamespace = 'public'::regnamespace) then return; end if;
  perform pg_advisory_xact_lock(hashtext('overnachting_partitie'));
  if exists (select from pg_class where relname = naam and relnamespace = 'public'::regnamespace) then return; end if;
  execute format('create table %I (like overnachting including defaults including constraints)', naam);
  execute format('alter table %I enable row level security', naam);
  execute format('alter table overnachting attach partition %I for values from (%L) to (%L)',
    naam, begin_maand, begin_maand + interval '1 month');
end $$;

-- Who sleeps where, for any set of location-nights: present or departed since, arrived by then, not yet departed, not
-- away. The one definition; as seen by who asks. An overstayed expected departure still counts.
create function slapers(van_gemeenten text[], van_locaties uuid[], op_nachten date[])
returns table (gemeente text, locatie uuid, nacht date, verblijf uuid, persoon uuid, organisatie uuid, aankomst date,
  slaapplaats uuid)
language sql stable parallel safe as $$
  select d.gemeente, d.locatie, d.nacht, v.id, v.persoon, v.organisatie, v.aankomst,
    case when v.slaapplaats_vanaf > d.nacht then e.slaapplaats else v.slaapplaats end
  from unnest(van_gemeenten, van_locaties, op_nachten) d (gemeente, locatie, nacht)
  join verblijf v on v.gemeente = d.gemeente and v.locatie = d.locatie and v.status in ('aanwezig', 'vertrokken')
    and v.aankomst <= d.nacht and coalesce(v.vertrek, 'infinity'::date) > d.nacht
  left join eerdere_slaapplaats e on v.slaapplaats_vanaf > d.nacht and e.gemeente = v.gemeente and e.verblijf = v.id
    and e.van <= d.nacht and e.tot > d.nacht
  where not exists (select from afwezigheid a where a.gemeente = v.gemeente and a.verblijf = v.id
    and a.van <= d.nacht and a.tot > d.nacht)
$$;

alter table verblijf enable row level security;
alter table eerdere_slaapplaats enable row level security;
alter table afwezigheid enable row level security;
alter table correctie enable row level security;
alter table nacht enable row level security;
alter table overnachting enable row level security;
do $$
declare tabel text;
begin
  foreach tabel in array array['verblijf', 'eerdere_slaapplaats', 'afwezigheid', 'correctie', 'nacht', 'overnachting'] loop
    execute format('create policy eigen on %I for all to onderdak_app
      using (organisatie = (select app_organisatie())) with check (organisatie = (select app_organisatie()))', tabel);
    execute format('create policy gemeente on %I for select to onderdak_app
      using (gemeente = any ((select app_gemeenten())::text[]) and (%s))', tabel,
      case when tabel = 'nacht' then 'true' else '(select app_personen())' end);
    execute format('create policy taken on %I for select to onderdak_taken using (true)', tabel);
  end loop;
end $$;
grant select, insert, update on verblijf to onderdak_app;
grant select, insert, update, delete on afwezigheid, eerdere_slaapplaats to onderdak_app;
grant select, insert on correctie to onderdak_app;
grant select, insert, update, delete on nacht, overnachting to onderdak_app;
grant select on verblijf, eerdere_slaapplaats, afwezigheid, correctie, nacht, overnachting to onderdak_taken;

-- A location belongs to the organisation that writes there.
create function eigen_locatie_bewaken() returns trigger language plpgsql as $$
begin
  if not exists (select from locatie l where l.gemeente = new.gemeente and l.id = new.locatie
                 and l.organisatie = new.organisatie) then
    raise insufficient_privilege using message = 'locatie of another organisatie';
  end if;
  return new;
end $$;
create trigger eigen_locatie before insert or update of gemeente, locatie, organisatie on verblijf
  for each row execute function eigen_locatie_bewaken();
create trigger eigen_locatie before insert or update of gemeente, locatie, organisatie on nacht
  for each row execute function eigen_locatie_bewaken();

-- Random sample of locations for a check (§6.2.1); seed and size make the draw repeatable.
create table steekproef (
  gemeente text not null references gemeente,
  id uuid not null,
  peildatum date not null,
  omvang integer not null check (omvang > 0),
  zaad text not null,
  populatie uuid[] not null,
  getrokken uuid[] not null,
  getrokken_op timestamptz not null,
  getrokken_door uuid references gebruiker,
  primary key (gemeente, id)
);
alter table steekproef enable row level security;
create policy gemeente on steekproef for all to onderdak_app
  using (gemeente = any (app_gemeenten())) with check (gemeente = any (app_gemeenten()));
grant select, insert on steekproef to onderdak_app;

-- Figures for beleid and the monitor: counts only, so that names never leave the register.
create function cijfers_per_maand(van date, tot date)
returns table (gemeente text, maand text, kern text, huisvestingsvorm text, personen bigint, nachten bigint, bevestigde_nachten bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.gemeente, to_char(o.nacht, 'YYYY-MM'), l.kern, l.huisvestingsvorm, count(distinct o.persoon), count(*),
    count(distinct (o.locatie, o.nacht))
  from overnachting o join locatie l on l.gemeente = o.gemeente and l.id = o.locatie
  where o.gemeente = any (app_cijfers() || app_gemeenten()) and o.nacht >= van and o.nacht < tot
  group by 1, 2, 3, 4
$$;
create function cijfers_capaciteit(op date)
returns table (gemeente text, kern text, huisvestingsvorm text, planologische_status text, locaties bigint, maximum bigint, aanwezig bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.gemeente, l.kern, l.huisvestingsvorm, l.planologische_status, count(*), sum(l.maximum),
    sum((select count(*) from verblijf v where v.gemeente = l.gemeente and v.locatie = l.id
      and v.status in ('aanwezig', 'vertrokken') and v.aankomst <= op and (v.vertrek is null or v.vertrek > op)))::bigint
  from locatie l
  where l.gemeente = any (app_cijfers() || app_gemeenten()) and l.status = 'goedgekeurd'
  group by 1, 2, 3, 4
$$;
create function cijfers_verblijfsduur(op date)
returns table (gemeente text, duur text, land text, personen bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.gemeente,
    case when op - v.aankomst < 122 then 'kort' when op - v.aankomst < 365 then 'middel' else 'lang' end,
    v.land, count(distinct v.persoon)
  from verblijf v
  where v.gemeente = any (app_cijfers() || app_gemeenten()) and v.status = 'aanwezig' and v.aankomst <= op
  group by 1, 2, 3
$$;
