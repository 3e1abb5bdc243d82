-- Organisaties and their locaties, kamers and slaapplaatsen (§5.1.1, §5.1.2, Bijlage 2.3, Bijlage 3.3).
create table organisatie (
  id uuid primary key,
  kvk text not null unique check (kvk ~ '^[0-9]{8}$'),
  naam text not null check (length(naam) between 2 and 120),
  soorten text[] not null check (soorten <@ array['huisvester', 'werkgever', 'uitzender'] and cardinality(soorten) > 0),
  straat text not null,
  huisnummer text not null,
  postcode text not null check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  woonplaats text not null,
  email text not null,
  telefoon text not null,
  taal text not null default 'nl' check (taal in ('nl', 'en')),
  aangemaakt_op timestamptz not null default now()
);
alter table toekenning add foreign key (organisatie) references organisatie;
alter table uitnodiging add foreign key (organisatie) references organisatie;
alter table sessie add foreign key (organisatie) references organisatie;
alter table bericht add foreign key (organisatie) references organisatie;

-- An organisation works in a gemeente after that gemeente admitted it.
create table toelating (
  gemeente text not null references gemeente,
  organisatie uuid not null references organisatie,
  status text not null check (status in ('aangevraagd', 'toegelaten', 'geweigerd', 'ingetrokken')),
  aangevraagd_op timestamptz not null,
  besloten_op timestamptz,
  besloten_door uuid references gebruiker,
  reden text,
  primary key (gemeente, organisatie),
  check (status not in ('geweigerd', 'ingetrokken') or length(reden) > 0),
  check (status = 'aangevraagd' or besloten_op is not null)
);
create index toelating_organisatie on toelating (organisatie);
alter table organisatie enable row level security;
alter table toelating enable row level security;
create policy eigen on toelating for select to onderdak_app using (organisatie = app_organisatie());
create policy gemeente on toelating for select to onderdak_app using (gemeente = any (app_gemeenten()));
create policy aanvragen on toelating for insert to onderdak_app
  with check (organisatie = app_organisatie() and status = 'aangevraagd' and besloten_op is null);
create policy opnieuw on toelating for update to onderdak_app
  using (organisatie = app_organisatie() and status = 'geweigerd')
  with check (organisatie = app_organisatie() and status = 'aangevraagd');
create policy besluiten on toelating for update to onderdak_app
  using (gemeente = any (app_gemeenten())) with check (gemeente = any (app_gemeenten()) and besloten_door = app_gebruiker());
grant select, insert on toelating to onderdak_app;
grant update (status, aangevraagd_op, besloten_op, besloten_door, reden) on toelating to onderdak_app;
create policy alles on toelating for select to onderdak_taken using (true);
grant select on toelating to onderdak_taken;

-- Who asks again leaves the earlier decision as it was written.
create function toelating_besluit_bewaken() returns trigger language plpgsql as $$
begin
  if current_user = 'onderdak_app' and not (new.gemeente = any (app_gemeenten()))
     and (new.besloten_op, new.besloten_door, new.reden) is distinct from (old.besloten_op, old.besloten_door, old.reden) then
    raise insufficient_privilege using message = 'only the gemeente decides on a toelating';
  end if;
  return new;
end $$;
create trigger besluit before update on toelating for each row execute function toelating_besluit_bewaken();

create policy eigen on organisatie for select to onderdak_app using (id = app_organisatie());
create policy gemeente on organisatie for select to onderdak_app
  using (exists (select from toelating t where t.organisatie = id and t.gemeente = any (app_gemeenten())));
create policy bijwerken on organisatie for update to onderdak_app using (app_beheer() and id = app_organisatie());
grant select on organisatie to onderdak_app;
grant update (naam, soorten, straat, huisnummer, postcode, woonplaats, email, telefoon, taal) on organisatie to onderdak_app;
create policy alles on organisatie for select to onderdak_taken using (true);
grant select on organisatie to onderdak_taken;

-- A person who logged in registers an organisation and becomes its beheerder; it works once a gemeente admits it.
-- Answers `nieuw`, `herhaald` (the same again), `andere_inhoud` (the id is in use) or `kvk_bezet`.
create function organisatie_aanmelden(gegevens jsonb, voor text, eerste uuid, nu timestamptz) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  nieuw organisatie := jsonb_populate_record(null::organisatie, gegevens);
  bestaand organisatie;
begin
  if app_gebruiker() is null then raise insufficient_privilege; end if;
  perform pg_advisory_xact_lock(hashtext('organisatie_aanmelden'), hashtext(nieuw.id::text));
  select * into bestaand from organisatie where id = nieuw.id;
  nieuw.aangemaakt_op := coalesce(bestaand.aangemaakt_op, nu);
  if bestaand.id is not null then
    return case when bestaand is not distinct from nieuw and exists (select from toekenning t
      where t.gebruiker = app_gebruiker() and t.organisatie = bestaand.id) then 'herhaald' else 'andere_inhoud' end;
  end if;
  insert into organisatie select nieuw.* on conflict (kvk) do nothing;
  if not found then return 'kvk_bezet'; end if;
  insert into toelating (gemeente, organisatie, status, aangevraagd_op) values (voor, nieuw.id, 'aangevraagd', nu);
  insert into toekenning (id, gebruiker, rol, organisatie, verleend_op)
  values (eerste, app_gebruiker(), 'huisvester-beheerder', nieuw.id, nu);
  return 'nieuw';
end $$;

-- What an invitation offers, for who holds its link: there is no role yet by which to see it. `heeft_rol`: who asks works
-- there already.
create function uitnodiging_lezen(hash bytea, op timestamptz)
returns table (id uuid, rol text, gemeente text, organisatie text, verloopt_op timestamptz, status text, heeft_rol boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.rol, g.naam, o.naam, u.verloopt_op,
    case when u.ingetrokken_op is not null then 'ingetrokken' when u.aanvaard_op is not null then 'aanvaard'
      when u.verloopt_op <= op then 'verlopen' else 'open' end,
    exists (select from toekenning t where t.gebruiker = app_gebruiker() and t.ingetrokken_op is null
      and (t.organisatie = u.organisatie or t.gemeente = u.gemeente and t.rol = u.rol))
  from uitnodiging u left join gemeente g on g.code = u.gemeente left join organisatie o on o.id = u.organisatie
  where u.token_hash = hash
$$;

-- The organisations a person works for, to choose which one to act for; rows of the others stay out of sight.
create function eigen_organisaties() returns table (id uuid, naam text, rol text)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.naam, t.rol from toekenning t join organisatie o on o.id = t.organisatie
  where t.gebruiker = app_gebruiker() and t.ingetrokken_op is null order by o.naam, o.id
$$;

create table locatie (
  gemeente text not null references gemeente,
  id uuid not null unique,
  organisatie uuid not null references organisatie,
  naam text not null check (length(naam) between 2 and 120),
  straat text not null,
  huisnummer text not null,
  postcode text not null check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  woonplaats text not null,
  kern text not null,
  huisvestingsvorm text not null,
  plaatssoort text not null,
  maximum integer not null check (maximum between 1 and 2000),
  motivering text,
  contact_naam text not null,
  contact_telefoon text not null,
  snf_nummer text,
  snf_geldig_tot date,
  vergunning_kenmerk text,
  vergunning_van date,
  vergunning_tot date,
  breedtegraad double precision check (breedtegraad between 50.7 and 53.6),
  lengtegraad double precision check (lengtegraad between 3.3 and 7.3),
  planologische_status text not null default 'vergund'
    check (planologische_status in ('vergund', 'overgangsregeling', 'bekend_niet_toegestaan')),
  status text not null check (status in ('voorgesteld', 'goedgekeurd', 'geweigerd', 'beeindigd')),
  in_gebruik_van date not null,
  in_gebruik_tot date,
  besloten_op timestamptz,
  besloten_door uuid references gebruiker,
  reden text,
  aangemaakt_op timestamptz not null default now(),
  gewijzigd_op timestamptz not null default now(),
  primary key (gemeente, id),
  unique (gemeente, id, organisatie),
  check (status <> 'geweigerd' or length(reden) > 0),
  check (status not in ('goedgekeurd', 'geweigerd') or besloten_op is not null),
  check ((status = 'beeindigd') = (in_gebruik_tot is not null)),
  check (in_gebruik_tot is null or in_gebruik_tot >= in_gebruik_van),
  check (vergunning_tot is null or vergunning_van is null or vergunning_tot > vergunning_van)
);
comment on column locatie.huisvestingsvorm is '§5.1.1, codes in src/beleid/huisvesting.ts';
comment on column locatie.plaatssoort is '§5.1.2, codes in src/beleid/huisvesting.ts';
comment on column locatie.planologische_status is 'Means something once the gemeente has decided';
comment on column locatie.in_gebruik_tot is 'First night out of use; a location that ended has one';
comment on column locatie.contact_telefoon is 'Reachable day and night (Bijlage 3.3)';
create index locatie_organisatie on locatie (organisatie);
alter table locatie enable row level security;
create policy eigen on locatie for select to onderdak_app using (organisatie = app_organisatie());
create policy gemeente on locatie for select to onderdak_app using (gemeente = any (app_gemeenten()));
create policy voorstellen on locatie for insert to onderdak_app
  with check (organisatie = app_organisatie() and status = 'voorgesteld' and planologische_status = 'vergund'
    and besloten_op is null and besloten_door is null and reden is null
    and exists (select from toelating t where t.gemeente = locatie.gemeente and t.organisatie = locatie.organisatie
      and t.status = 'toegelaten'));
create policy bijwerken on locatie for update to onderdak_app
  using (organisatie = app_organisatie()) with check (organisatie = app_organisatie());
create policy besluiten on locatie for update to onderdak_app
  using (gemeente = any (app_gemeenten())) with check (gemeente = any (app_gemeenten()));
grant select, insert, update on locatie to onderdak_app;
create policy alles on locatie for select to onderdak_taken using (true);
grant select on locatie to onderdak_taken;

-- A huisvester can't approve its own location, nor change what was approved, whatever the code above says.
create function locatie_besluit_bewaken() returns trigger language plpgsql as $$
begin
  if current_user <> 'onderdak_app' then return new; end if;
  if (new.gemeente, new.id, new.organisatie, new.aangemaakt_op)
     is distinct from (old.gemeente, old.id, old.organisatie, old.aangemaakt_op) then
    raise insufficient_privilege using message = 'whose locatie it is stays';
  end if;
  if new.gemeente = any (app_gemeenten()) then return new; end if;
  if old.status = 'beeindigd' then
    raise insufficient_privilege using message = 'a locatie that ended stays as it was';
  end if;
  if (new.planologische_status, new.besloten_op, new.besloten_door)
     is distinct from (old.planologische_status, old.besloten_op, old.besloten_door)
     or new.reden is distinct from old.reden and new.status <> 'beeindigd'
     or new.status <> old.status and (old.status, new.status) not in
       (('geweigerd', 'voorgesteld'), ('goedgekeurd', 'beeindigd')) then
    raise insufficient_privilege using message = 'only the gemeente decides on a locatie';
  end if;
  if old.status = 'goedgekeurd'
     and (new.straat, new.huisnummer, new.postcode, new.woonplaats, new.kern, new.huisvestingsvorm, new.plaatssoort,
          new.maximum, new.motivering, new.vergunning_kenmerk, new.vergunning_van, new.vergunning_tot, new.in_gebruik_van)
       is distinct from (old.straat, old.huisnummer, old.postcode, old.woonplaats, old.kern, old.huisvestingsvorm,
          old.plaatssoort, old.maximum, old.motivering, old.vergunning_kenmerk, old.vergunning_van, old.vergunning_tot,
          old.in_gebruik_van) then
    raise insufficient_privilege using message = 'what the gemeente approved is changed by the gemeente';
  end if;
  return new;
end $$;
create trigger besluit before update on locatie for each row execute function locatie_besluit_bewaken();

-- What a huisvester asks to change of an approved location; the gemeente takes it over or not.
create table locatiewijziging (
  gemeente text not null references gemeente,
  id uuid not null unique,
  organisatie uuid not null references organisatie,
  locatie uuid not null,
  velden jsonb not null check (jsonb_typeof(velden) = 'object' and velden <> '{}'),
  toelichting text not null check (length(toelichting) > 0),
  status text not null check (status in ('voorgesteld', 'overgenomen', 'geweigerd', 'ingetrokken')),
  voorgesteld_op timestamptz not null,
  voorgesteld_door uuid references gebruiker,
  besloten_op timestamptz,
  besloten_door uuid references gebruiker,
  reden text,
  primary key (gemeente, id),
  foreign key (gemeente, locatie, organisatie) references locatie (gemeente, id, organisatie),
  check (status <> 'geweigerd' or length(reden) > 0),
  check ((status = 'voorgesteld') = (besloten_op is null))
);
comment on column locatiewijziging.velden is 'Columns of locatie with the value asked for';
create unique index locatiewijziging_wacht on locatiewijziging (gemeente, locatie) where status = 'voorgesteld';
create index locatiewijziging_organisatie on locatiewijziging (organisatie);
alter table locatiewijziging enable row level security;
create policy eigen on locatiewijziging for select to onderdak_app using (organisatie = app_organisatie());
create policy gemeente on locatiewijziging for select to onderdak_app using (gemeente = any (app_gemeenten()));
create policy voorstellen on locatiewijziging for insert to onderdak_app
  with check (organisatie = app_organisatie() and status = 'voorgesteld');
create policy intrekken on locatiewijziging for update to onderdak_app
  using (organisatie = app_organisatie() and status = 'voorgesteld')
  with check (organisatie = app_organisatie() and status = 'ingetrokken');
create policy besluiten on locatiewijziging for update to onderdak_app
  using (gemeente = any (app_gemeenten()))
  with check (gemeente = any (app_gemeenten()) and status in ('overgenomen', 'geweigerd'));
grant select, insert on locatiewijziging to onderdak_app;
grant update (status, besloten_op, besloten_door, reden) on locatiewijziging to onderdak_app;

create table kamer (
  gemeente text not null,
  id uuid not null,
  organisatie uuid not null references organisatie,
  locatie uuid not null,
  naam text not null check (length(naam) between 1 and 60),
  volgorde integer not null,
  vervallen_op date,
  primary key (gemeente, id),
  unique (gemeente, id, locatie, organisatie),
  -- The organisation too: nobody furnishes another's house.
  foreign key (gemeente, locatie, organisatie) references locatie (gemeente, id, organisatie)
);
create unique index kamer_naam on kamer (gemeente, locatie, naam) where vervallen_op is null;
create table slaapplaats (
  gemeente text not null,
  id uuid not null,
  organisatie uuid not null references organisatie,
  locatie uuid not null,
  kamer uuid not null,
  naam text not null check (length(naam) between 1 and 60),
  volgorde integer not null,
  vervallen_op date,
  primary key (gemeente, id),
  foreign key (gemeente, kamer, locatie, organisatie) references kamer (gemeente, id, locatie, organisatie)
);
create index slaapplaats_locatie on slaapplaats (gemeente, locatie);
create unique index slaapplaats_naam on slaapplaats (gemeente, kamer, naam) where vervallen_op is null;
alter table kamer enable row level security;
alter table slaapplaats enable row level security;
create policy eigen on kamer for all to onderdak_app using (organisatie = app_organisatie()) with check (organisatie = app_organisatie());
create policy gemeente on kamer for select to onderdak_app using (gemeente = any (app_gemeenten()));
create policy eigen on slaapplaats for all to onderdak_app using (organisatie = app_organisatie()) with check (organisatie = app_organisatie());
create policy gemeente on slaapplaats for select to onderdak_app using (gemeente = any (app_gemeenten()));
grant select, insert on kamer, slaapplaats to onderdak_app;
grant update (naam, volgorde, vervallen_op) on kamer, slaapplaats to onderdak_app;
create policy alles on kamer for select to onderdak_taken using (true);
create policy alles on slaapplaats for select to onderdak_taken using (true);
grant select on kamer, slaapplaats to onderdak_taken;

-- Signals for toezicht. Anyone's action may raise one, only staff see them.
create table signaal (
  gemeente text not null references gemeente,
  id uuid not null,
  soort text not null,
  sleutel text not null,
  organisatie uuid references organisatie,
  locatie uuid,
  nacht date,
  details jsonb not null default '{}',
  status text not null default 'nieuw' check (status in ('nieuw', 'in_behandeling', 'afgehandeld', 'ongegrond')),
  eigenaar uuid references gebruiker,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  primary key (gemeente, id),
  unique (gemeente, sleutel),
  foreign key (gemeente, locatie) references locatie (gemeente, id)
);
comment on column signaal.sleutel is 'What it is about (kind, location, night); the same thing is never signalled twice';
comment on column signaal.details is 'Numbers and dates; never names';
create index signaal_open on signaal (gemeente, status, aangemaakt_op desc);
create table signaal_gebeurtenis (
  gemeente text not null,
  id bigint generated always as identity,
  signaal uuid not null,
  tijdstip timestamptz not null,
  door uuid references gebruiker,
  van text,
  naar text,
  toegewezen_aan uuid references gebruiker,
  notitie text check (length(notitie) <= 2000),
  verzoek uuid,
  primary key (gemeente, id),
  unique (gemeente, verzoek),
  foreign key (gemeente, signaal) references signaal (gemeente, id)
);
comment on column signaal_gebeurtenis.verzoek is 'Id that the form came with: sent twice, it happened once';
create index signaal_gebeurtenis_signaal on signaal_gebeurtenis (gemeente, signaal, id);
alter table signaal enable row level security;
alter table signaal_gebeurtenis enable row level security;
create policy gemeente on signaal for all to onderdak_app using (gemeente = any (app_gemeenten())) with check (gemeente = any (app_gemeenten()));
create policy gemeente on signaal_gebeurtenis for all to onderdak_app using (gemeente = any (app_gemeenten()))
  with check (gemeente = any (app_gemeenten()) and door = app_gebruiker());
create policy alles on signaal for select to onderdak_taken using (true);
grant select on signaal, signaal_gebeurtenis to onderdak_app;
grant update (status, eigenaar, gewijzigd_op) on signaal to onderdak_app;
grant insert on signaal_gebeurtenis to onderdak_app;
grant select on signaal to onderdak_taken;

-- Raises a signal once; answers whether it is new. Whoever raises it can't see what else is signalled.
create function signaal_opwerpen(van_gemeente text, nieuw uuid, welke text, over text, van_organisatie uuid, van_locatie uuid,
  op_nacht date, feiten jsonb, nu timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not (van_gemeente = any (app_gemeenten()) or coalesce(van_organisatie = app_organisatie(), false)
            and (van_locatie is null or exists (select from locatie l where l.gemeente = van_gemeente
              and l.id = van_locatie and l.organisatie = van_organisatie))
          or coalesce(current_setting('role', true), '') = 'onderdak_taken') then
    raise insufficient_privilege;
  end if;
  insert into signaal (gemeente, id, soort, sleutel, organisatie, locatie, nacht, details, aangemaakt_op, gewijzigd_op)
  values (van_gemeente, nieuw, welke, over, van_organisatie, van_locatie, op_nacht, feiten, nu, nu)
  on conflict (gemeente, sleutel) do nothing;
  return found;
end $$;
