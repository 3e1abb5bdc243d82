-- Registration on location (§3.1.3 d): where a guest can check in, and what guests entered before it counts.

-- A tablet of the huisvester (kiosk), or the QR on the door sheet (deur). The secret of either is kept as its SHA-256:
-- a tablet's is random and on the tablet only; a door's follows from the installation's secret, this id and `versie`.
create table aanmeldpunt (
  gemeente text not null,
  id uuid not null unique,
  organisatie uuid not null references organisatie,
  locatie uuid not null,
  soort text not null check (soort in ('kiosk', 'deur')),
  naam text not null check (length(naam) between 1 and 60),
  versie integer not null default 1,
  sleutel_hash bytea unique,
  koppelcode_hash bytea unique,
  koppelcode_tot timestamptz,
  gekoppeld_op timestamptz,
  laatst_gezien_op timestamptz,
  aangemaakt_op timestamptz not null,
  aangemaakt_door uuid references gebruiker,
  ingetrokken_op timestamptz,
  ingetrokken_door uuid references gebruiker,
  primary key (gemeente, id),
  foreign key (gemeente, locatie, organisatie) references locatie (gemeente, id, organisatie),
  check ((koppelcode_hash is null) = (koppelcode_tot is null)),
  check (soort = 'kiosk' or sleutel_hash is not null)
);
comment on column aanmeldpunt.versie is 'Of a door: counts up when its sheets are replaced';
comment on column aanmeldpunt.koppelcode_hash is 'Of a tablet still to be linked: SHA-256 of the code to type in, once';
create unique index aanmeldpunt_deur on aanmeldpunt (gemeente, locatie) where soort = 'deur' and ingetrokken_op is null;
create index aanmeldpunt_organisatie on aanmeldpunt (organisatie);
alter table aanmeldpunt enable row level security;
create policy eigen on aanmeldpunt for all to onderdak_app
  using (organisatie = app_organisatie()) with check (organisatie = app_organisatie());
grant select, insert on aanmeldpunt to onderdak_app;
grant update (naam, versie, sleutel_hash, koppelcode_hash, koppelcode_tot, ingetrokken_op, ingetrokken_door) on aanmeldpunt
  to onderdak_app;

-- What a guest entered. It counts for nothing until somebody of the huisvester has seen the person and the document.
create table aanmelding (
  gemeente text not null,
  id uuid not null unique,
  organisatie uuid not null references organisatie,
  locatie uuid not null,
  aanmeldpunt uuid not null references aanmeldpunt (id),
  inhoud jsonb,
  inhoud_hash bytea not null,
  aankomst date not null,
  status text not null check (status in ('wacht', 'bevestigd', 'geweigerd', 'verlopen')),
  ingevuld_op timestamptz not null,
  ontvangen_op timestamptz not null,
  besloten_op timestamptz,
  besloten_door uuid references gebruiker,
  reden text check (length(reden) <= 500),
  verblijf uuid,
  primary key (gemeente, id),
  foreign key (gemeente, locatie, organisatie) references locatie (gemeente, id, organisatie),
  foreign key (gemeente, verblijf) references verblijf (gemeente, id),
  check ((status = 'wacht') = (inhoud is not null)),
  check ((status = 'wacht') = (besloten_op is null)),
  check ((status = 'bevestigd') = (verblijf is not null)),
  check (status <> 'geweigerd' or length(reden) > 0)
);
comment on column aanmelding.inhoud is 'Personal data: name, home town and what else the guest entered; gone once decided';
comment on column aanmelding.inhoud_hash is 'HMAC of what was sent, in canonical JSON: the same again is the same, and nobody can guess at it';
comment on column aanmelding.reden is 'Why it was refused; never a name';
create index aanmelding_wacht on aanmelding (organisatie, gemeente, locatie) where status = 'wacht';
create index aanmelding_aanmeldpunt on aanmelding (aanmeldpunt, ontvangen_op desc);
alter table aanmelding enable row level security;
create policy eigen on aanmelding for all to onderdak_app
  using (organisatie = app_organisatie()) with check (organisatie = app_organisatie());
grant select on aanmelding to onderdak_app;
grant update (inhoud, status, besloten_op, besloten_door, reden, verblijf) on aanmelding to onderdak_app;
create policy zien on aanmelding for select to onderdak_taken using (status in ('wacht', 'verlopen'));
create policy opruimen on aanmelding for update to onderdak_taken using (status = 'wacht') with check (status = 'verlopen');
grant select, update on aanmelding to onderdak_taken;

-- With the code handed out at check-in somebody sees later what is registered (§3.1.3 AVG). Only its hash is kept.
create table bewonerscode (
  gemeente text not null,
  hash bytea primary key,
  organisatie uuid not null references organisatie,
  verblijf uuid not null,
  aangemaakt_op timestamptz not null,
  foreign key (gemeente, verblijf) references verblijf (gemeente, id)
);
comment on column bewonerscode.hash is 'SHA-256 of the personal code, which only the resident has';
create index bewonerscode_verblijf on bewonerscode (gemeente, verblijf);
alter table bewonerscode enable row level security;
create policy eigen on bewonerscode for insert to onderdak_app with check (organisatie = app_organisatie());
grant insert on bewonerscode to onderdak_app;

-- The questions of a guest's page, asked before there is an actor. None of them answers anything about a person.
create function aanmeldpunt_lezen(zoek bytea, op date)
returns table (id uuid, soort text, gemeente text, organisatie uuid, locatie uuid, naam text, straat text,
  huisnummer text, postcode text, woonplaats text, contact_naam text, contact_telefoon text, gemeentenaam text, slug text,
  velden text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.soort, p.gemeente, p.organisatie, p.locatie, l.naam, l.straat, l.huisnummer, l.postcode, l.woonplaats,
    l.contact_naam, l.contact_telefoon, g.naam, g.slug,
    coalesce((select array_agg(r.veld order by r.veld) from registratieveld r where r.gemeente = p.gemeente
      and r.vanaf <= op and (r.tot is null or r.tot > op)), '{}')
  from aanmeldpunt p
  join locatie l on l.gemeente = p.gemeente and l.id = p.locatie
  join gemeente g on g.code = p.gemeente
  where p.sleutel_hash = zoek and p.ingetrokken_op is null and l.status = 'goedgekeurd' and l.in_gebruik_van <= op
    and (l.in_gebruik_tot is null or l.in_gebruik_tot > op)
$$;
create function aanmeldpunt_aanraken(zoek bytea, nu timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update aanmeldpunt set laatst_gezien_op = nu
  where sleutel_hash = zoek and (laatst_gezien_op is null or laatst_gezien_op < nu - interval '1 minute')
$$;

-- Whether an entry is there already, also at a door or tablet that was cut off since: `herhaald`, `andere_inhoud` or null.
create function aanmelding_bekend(welke uuid, hash bytea) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case when a.inhoud_hash = hash then 'herhaald' else 'andere_inhoud' end from aanmelding a where a.id = welke
$$;

-- Takes what a guest entered, once. Answers `nieuw`, `herhaald`, `andere_inhoud`, `te_vaak` or `onbekend`.
create function aanmelding_ontvangen(zoek bytea, nieuw uuid, gegevens jsonb, hash bytea, nu timestamptz, hoogstens integer)
returns table (uitkomst text, gemeente text, organisatie uuid, locatie uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  p aanmeldpunt;
  bestaand aanmelding;
begin
  select * into p from aanmeldpunt where sleutel_hash = zoek and ingetrokken_op is null;
  if p.id is null then return query select 'onbekend', null::text, null::uuid, null::uuid; return; end if;
  perform pg_advisory_xact_lock(hashtext('aanmelding_ontvangen'), hashtext(nieuw::text));
  select * into bestaand from aanmelding where id = nieuw;
  if bestaand.id is not null then
    return query select case when bestaand.aanmeldpunt = p.id and bestaand.inhoud_hash = hash then 'herhaald'
      else 'andere_inhoud' end, p.gemeente, p.organisatie, p.locatie;
    return;
  end if;
  if (select count(*) from aanmelding a where a.aanmeldpunt = p.id and a.ontvangen_op > nu - interval '1 hour') >= hoogstens
  then return query select 'te_vaak', p.gemeente, p.organisatie, p.locatie; return; end if;
  insert into aanmelding (gemeente, id, organisatie, locatie, aanmeldpunt, inhoud, inhoud_hash, aankomst, status, ingevuld_op,
    ontvangen_op)
  values (p.gemeente, nieuw, p.organisatie, p.locatie, p.id, gegevens, hash, (gegevens ->> 'aankomst')::date, 'wacht',
    (gegevens ->> 'ingevuldOp')::timestamptz, nu);
  return query select 'nieuw', p.gemeente, p.organisatie, p.locatie;
end $$;

-- A tablet becomes a kiosk by a code typed in once; answers nothing when the code is not good (any more).
create function kiosk_koppelen(code bytea, nieuw bytea, nu timestamptz)
returns table (id uuid, gemeente text, organisatie uuid, locatie text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with gekoppeld as (
    update aanmeldpunt p set sleutel_hash = nieuw, koppelcode_hash = null, koppelcode_tot = null, gekoppeld_op = nu,
      laatst_gezien_op = nu
    where p.koppelcode_hash = code and p.koppelcode_tot > nu and p.ingetrokken_op is null and exists (
      select from locatie l where l.gemeente = p.gemeente and l.id = p.locatie and l.status = 'goedgekeurd')
    returning p.id, p.gemeente, p.organisatie, p.locatie
  )
  select k.id, k.gemeente, k.organisatie, l.naam from gekoppeld k
  join locatie l on l.gemeente = k.gemeente and l.id = k.locatie;
end $$;
