-- Links with entrepreneurs' own software (§3.1.3): machine clients, receipts of what they hand over, and what they are told.

-- A machine that works for an organisation or a gemeente. It is a gebruiker that can't log in: every log, confirmation
-- and correction names it like a person.
create table koppeling (
  id uuid primary key references gebruiker,
  naam text not null check (length(naam) between 2 and 80),
  rol text not null check (rol in ('huisvester-medewerker', 'registratie', 'toezicht', 'belastingen')),
  gemeente text references gemeente,
  organisatie uuid references organisatie,
  scopes text[] not null check (cardinality(scopes) > 0),
  geheim_hash bytea,
  sleutels jsonb check (jsonb_typeof(sleutels) = 'array'),
  aangemaakt_op timestamptz not null,
  aangemaakt_door uuid references gebruiker,
  ingetrokken_op timestamptz,
  ingetrokken_door uuid references gebruiker,
  laatst_gebruikt_op timestamptz,
  check ((rol like 'huisvester-%') = (organisatie is not null)),
  check ((gemeente is null) = (organisatie is not null)),
  check ((geheim_hash is null) <> (sleutels is null))
);
comment on column koppeling.geheim_hash is 'SHA-256 of the secret, which is shown once';
comment on column koppeling.sleutels is 'Public keys (JWK) for private_key_jwt (RFC 7523)';
create index koppeling_organisatie on koppeling (organisatie) where organisatie is not null;
create index koppeling_gemeente on koppeling (gemeente) where gemeente is not null;
alter table koppeling enable row level security;
create policy organisatie on koppeling for select to onderdak_app using (organisatie = app_organisatie());
create policy gemeente on koppeling for select to onderdak_app using (gemeente = any (app_gemeenten()));
create policy intrekken on koppeling for update to onderdak_app
  using (app_beheer() and (organisatie = app_organisatie() or gemeente = any (app_gemeenten())));
-- The hash of the secret is nobody's to read.
grant select (id, naam, rol, gemeente, organisatie, scopes, sleutels, aangemaakt_op, aangemaakt_door, ingetrokken_op,
  ingetrokken_door, laatst_gebruikt_op) on koppeling to onderdak_app, onderdak_taken;
grant update (ingetrokken_op, ingetrokken_door) on koppeling to onderdak_app;
create policy taken on koppeling for select to onderdak_taken using (true);
create policy koppeling on gebruiker for select to onderdak_app
  using (exists (select from koppeling k where k.id = gebruiker.id));

-- Makes a machine client; answers `nieuw`, `herhaald` or `andere_inhoud`.
create function koppeling_maken(gegevens jsonb, nu timestamptz) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  k koppeling := jsonb_populate_record(null::koppeling, gegevens);
  bestaand koppeling;
begin
  if not app_beheer() or app_gebruiker() is null or not
    (k.organisatie is not null and k.organisatie = app_organisatie() or k.gemeente = any (app_gemeenten())) then
    raise insufficient_privilege using message = 'a koppeling of somebody else';
  end if;
  insert into gebruiker (id, uitgever, onderwerp, naam, taal, aangemaakt_op)
  values (k.id, 'urn:onderdak:koppeling', k.id::text, k.naam, 'nl', nu) on conflict do nothing;
  if not found then
    select * into bestaand from koppeling where id = k.id;
    return case when (bestaand.organisatie, bestaand.gemeente, bestaand.naam, bestaand.scopes) is not distinct from
      (k.organisatie, k.gemeente, k.naam, k.scopes) then 'herhaald' else 'andere_inhoud' end;
  end if;
  insert into koppeling (id, naam, rol, gemeente, organisatie, scopes, geheim_hash, sleutels, aangemaakt_op, aangemaakt_door)
  values (k.id, k.naam, k.rol, k.gemeente, k.organisatie, k.scopes, k.geheim_hash, k.sleutels, nu, app_gebruiker());
  return 'nieuw';
end $$;

-- Access tokens: the machine holds a random string, the table its SHA-256.
create table koppelingtoken (
  hash bytea primary key,
  koppeling uuid not null references koppeling,
  scopes text[] not null,
  verloopt_op timestamptz not null
);
create index koppelingtoken_koppeling on koppelingtoken (koppeling);
alter table koppelingtoken enable row level security;
create policy opruimen on koppelingtoken for all to onderdak_taken using (true);
grant select, delete on koppelingtoken to onderdak_taken;

-- Signed proofs (private_key_jwt) that were used: each is good for one token.
create table koppelingbewijs (
  hash bytea primary key,
  verloopt_op timestamptz not null
);
alter table koppelingbewijs enable row level security;
create policy opruimen on koppelingbewijs for all to onderdak_taken using (true);
grant select, delete on koppelingbewijs to onderdak_taken;

-- Who names no scopes gets all of the machine's own (RFC 6749 §3.3).
-- The questions of the token endpoint and of every call, asked before there is an actor.
create function koppeling_lezen(welke uuid)
returns table (id uuid, scopes text[], geheim_hash bytea, sleutels jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, k.scopes, k.geheim_hash, k.sleutels from koppeling k where k.id = welke and k.ingetrokken_op is null
$$;
create function koppelingtoken_bewaren(nieuw bytea, van uuid, voor text[], tot timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into koppelingtoken (hash, koppeling, scopes, verloopt_op)
  select nieuw, k.id, case when voor = '{}' then k.scopes else voor end, tot from koppeling k where k.id = van
$$;
create function koppelingbewijs_gebruiken(nieuw bytea, tot timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into koppelingbewijs (hash, verloopt_op) values (nieuw, tot) on conflict do nothing;
  return found;
end $$;
create function koppelingtoken_lezen(zoek bytea, nu timestamptz)
returns table (id uuid, rol text, gemeente text, organisatie uuid, scopes text[], gebruikt_op timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, k.rol, k.gemeente, k.organisatie, t.scopes, k.laatst_gebruikt_op
  from koppelingtoken t join koppeling k on k.id = t.koppeling
  where t.hash = zoek and t.verloopt_op > nu and k.ingetrokken_op is null
$$;
create function koppeling_aanraken(welke uuid, nu timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update koppeling set laatst_gebruikt_op = nu where id = welke
$$;

-- A receipt: what was handed over, when, and what of it was accepted. No names: the hash proves the content.
create table levering (
  id uuid primary key,
  organisatie uuid not null references organisatie,
  soort text not null,
  sleutel text not null,
  hash bytea not null,
  volgnummer bigint generated always as identity,
  ontvangen_op timestamptz not null,
  ontvangen_van uuid references gebruiker,
  aangenomen integer not null check (aangenomen >= 0),
  herhaald integer not null check (herhaald >= 0),
  geweigerd integer not null check (geweigerd >= 0),
  laat integer not null check (laat >= 0),
  uitkomst jsonb not null
);
comment on column levering.sleutel is 'What it was about: the identifier that who sent it gave, or the location and the night';
comment on column levering.hash is 'SHA-256 of the content in canonical JSON (RFC 8785)';
comment on column levering.uitkomst is 'What was accepted, by identifiers; never names';
-- The same content under the same identifier is one delivery; a night may be sent again, and a stay changed again.
create unique index levering_eenmaal on levering (organisatie, sleutel) where soort not in ('nacht', 'wijziging');
create index levering_organisatie on levering (organisatie, volgnummer desc);
create index levering_sleutel on levering (organisatie, sleutel, volgnummer desc);
alter table levering enable row level security;
create policy eigen on levering for all to onderdak_app
  using (organisatie = app_organisatie()) with check (organisatie = app_organisatie());
grant select, insert on levering to onderdak_app;

-- Who is told of what happens: an address of an organisation or a gemeente, for some kinds of events.
create table abonnement (
  id uuid primary key,
  gemeente text references gemeente,
  organisatie uuid references organisatie,
  url text not null check (url ~ '^https?://' and length(url) <= 500),
  soorten text[] not null check (cardinality(soorten) > 0),
  aangemaakt_op timestamptz not null,
  aangemaakt_door uuid references gebruiker,
  beeindigd_op timestamptz,
  check ((gemeente is null) = (organisatie is not null))
);
create index abonnement_organisatie on abonnement (organisatie) where beeindigd_op is null;
create index abonnement_gemeente on abonnement (gemeente) where beeindigd_op is null;

-- The outbox: what happened, in the transaction in which it did, and to whom it still has to be told. No names.
create table gebeurtenis (
  id uuid primary key,
  volgnummer bigint generated always as identity,
  soort text not null,
  gemeente text not null references gemeente,
  organisatie uuid references organisatie,
  onderwerp text not null,
  tijdstip timestamptz not null,
  inhoud jsonb not null
);
comment on column gebeurtenis.inhoud is 'Identifiers, dates and numbers; never names';
create table bezorging (
  gebeurtenis uuid not null references gebeurtenis on delete cascade,
  abonnement uuid not null references abonnement,
  status text not null check (status in ('wacht', 'bezorgd', 'mislukt')),
  pogingen integer not null default 0,
  wacht_tot timestamptz not null,
  laatste_fout text,
  bezorgd_op timestamptz,
  primary key (gebeurtenis, abonnement)
);
create index bezorging_wacht on bezorging (wacht_tot) where status = 'wacht';
create index bezorging_abonnement on bezorging (abonnement, status);

alter table abonnement enable row level security;
alter table gebeurtenis enable row level security;
alter table bezorging enable row level security;
create policy eigen on abonnement for all to onderdak_app
  using (app_beheer() and (organisatie = app_organisatie() or gemeente = any (app_gemeenten())))
  with check (app_beheer() and (organisatie = app_organisatie() or gemeente = any (app_gemeenten())));
create policy eigen on bezorging for all to onderdak_app
  using (exists (select from abonnement a where a.id = bezorging.abonnement));
create policy eigen on gebeurtenis for select to onderdak_app
  using (exists (select from bezorging b where b.gebeurtenis = gebeurtenis.id));
grant select, insert on abonnement to onderdak_app;
grant update (beeindigd_op) on abonnement to onderdak_app;
grant select on gebeurtenis, bezorging to onderdak_app;
grant update (status, wacht_tot, pogingen) on bezorging to onderdak_app;
create policy taken on abonnement for select to onderdak_taken using (true);
create policy taken on gebeurtenis for all to onderdak_taken using (true);
create policy taken on bezorging for all to onderdak_taken using (true);
grant select on abonnement to onderdak_taken;
grant select, delete on gebeurtenis to onderdak_taken;
grant select, update, delete on bezorging to onderdak_taken;

-- Lays events ready for who asked for them; what nobody asked for is not kept.
create function gebeurtenissen_melden(rijen jsonb) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  with nieuw as materialized (
    select gen_random_uuid() as id, r.* from jsonb_to_recordset(rijen) as r (soort text, gemeente text, organisatie uuid,
      onderwerp text, tijdstip timestamptz, inhoud jsonb)
  ), voor as materialized (
    select n.*, a.id as abonnement from nieuw n join abonnement a on a.beeindigd_op is null and n.soort = any (a.soorten)
      and (a.organisatie = n.organisatie or a.gemeente = n.gemeente)
  ), bewaard as (
    insert into gebeurtenis (id, soort, gemeente, organisatie, onderwerp, tijdstip, inhoud)
    select distinct id, soort, gemeente, organisatie, onderwerp, tijdstip, inhoud from voor returning id
  )
  insert into bezorging (gebeurtenis, abonnement, status, wacht_tot)
  select v.id, v.abonnement, 'wacht', v.tijdstip from voor v join bewaard b on b.id = v.id
$$;

-- What happens to a register is told by the register itself, whichever way it was written.
create function verblijf_melden() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from abonnement where beeindigd_op is null) then return null; end if;
  if tg_op = 'INSERT' then
    perform gebeurtenissen_melden(coalesce(jsonb_agg(jsonb_build_object('soort', k.soort, 'gemeente', n.gemeente,
      'organisatie', n.organisatie, 'onderwerp', n.id, 'tijdstip', n.gewijzigd_op, 'inhoud', jsonb_build_object(
      'verblijf', n.id, 'locatie', n.locatie, 'aankomst', n.aankomst, 'vertrek', n.vertrek, 'bron', n.bron))), '[]'))
    from nieuwe n cross join lateral unnest(case n.status when 'aanwezig' then array['verblijf.aangekomen']
      when 'vertrokken' then array['verblijf.aangekomen', 'verblijf.vertrokken'] else '{}' end) k (soort);
  else
    perform gebeurtenissen_melden(coalesce(jsonb_agg(jsonb_build_object(
      'soort', case n.status when 'aanwezig' then 'verblijf.aangekomen' else 'verblijf.vertrokken' end,
      'gemeente', n.gemeente, 'organisatie', n.organisatie, 'onderwerp', n.id, 'tijdstip', n.gewijzigd_op,
      'inhoud', jsonb_build_object('verblijf', n.id, 'locatie', n.locatie, 'aankomst', n.aankomst, 'vertrek', n.vertrek,
      'bron', n.bron))), '[]'))
    from nieuwe n join oude o on o.id = n.id
    where n.status <> o.status and n.status in ('aanwezig', 'vertrokken');
  end if;
  return null;
end $$;
create trigger melden_nieuw after insert on verblijf referencing new table as nieuwe
  for each statement execute function verblijf_melden();
create trigger melden_anders after update on verblijf referencing old table as oude new table as nieuwe
  for each statement execute function verblijf_melden();

create function nacht_melden() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from abonnement where beeindigd_op is null) then return null; end if;
  perform gebeurtenissen_melden(coalesce(jsonb_agg(jsonb_build_object('soort', 'nacht.bevestigd', 'gemeente', n.gemeente,
    'organisatie', n.organisatie, 'onderwerp', n.locatie || '/' || n.nacht, 'tijdstip', n.bevestigd_op,
    'inhoud', jsonb_build_object('locatie', n.locatie, 'nacht', n.nacht, 'tijdigheid', n.tijdigheid, 'bron', n.bron))), '[]'))
  from nieuwe n;
  return null;
end $$;
create trigger melden after insert on nacht referencing new table as nieuwe
  for each statement execute function nacht_melden();

create function signaal_melden() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from abonnement where beeindigd_op is null) then return null; end if;
  perform gebeurtenissen_melden(coalesce(jsonb_agg(jsonb_build_object('soort', k.soort, 'gemeente', n.gemeente,
    'organisatie', case when k.soort = 'nacht.ontbreekt' then n.organisatie end, 'onderwerp', n.id,
    'tijdstip', n.aangemaakt_op, 'inhoud', jsonb_build_object('signaal', n.id, 'soort', n.soort, 'locatie', n.locatie,
    'nacht', n.nacht))), '[]'))
  from nieuwe n cross join lateral unnest(case n.soort when 'nacht_ontbreekt'
    then array['signaal.opgeworpen', 'nacht.ontbreekt'] else array['signaal.opgeworpen'] end) k (soort);
  return null;
end $$;
create trigger melden after insert on signaal referencing new table as nieuwe
  for each statement execute function signaal_melden();

create function levering_melden() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from abonnement where beeindigd_op is null) then return null; end if;
  perform gebeurtenissen_melden(coalesce(jsonb_agg(jsonb_build_object('soort', 'levering.ontvangen',
    'gemeente', (select min(t.gemeente) from toelating t where t.organisatie = n.organisatie),
    'organisatie', n.organisatie, 'onderwerp', n.id, 'tijdstip', n.ontvangen_op, 'inhoud', jsonb_build_object(
    'levering', n.id, 'soort', n.soort, 'aangenomen', n.aangenomen, 'herhaald', n.herhaald, 'geweigerd', n.geweigerd))), '[]'))
  from nieuwe n;
  return null;
end $$;
create trigger melden after insert on levering referencing new table as nieuwe
  for each statement execute function levering_melden();
