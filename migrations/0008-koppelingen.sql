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
