-- The ground floor: database roles, tenant settings, gemeenten, people, sessions, logs and mail.
-- Roles are shared by a whole PostgreSQL cluster, so they may exist already.
do $$
declare rol text;
begin
  foreach rol in array array['onderdak_app', 'onderdak_taken', 'onderdak_login'] loop
    begin
      execute format('create role %I nologin noinherit', rol);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end $$;
grant onderdak_app, onderdak_taken to onderdak_login;

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

revoke create on schema public from public;
grant usage on schema public to onderdak_app, onderdak_taken;

-- What `withActor` sets for the length of one transaction. A used setting is '' afterwards, hence nullif.
create function app_gemeenten() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.gemeenten', true), '')::text[], '{}');
create function app_cijfers() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.cijfers', true), '')::text[], '{}');
create function app_organisatie() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organisatie', true), '')::uuid;
create function app_gebruiker() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.gebruiker', true), '')::uuid;
create function app_personen() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.personen', true), '') = 'ja';
create function app_beheer() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.beheer', true), '') = 'ja';

-- Names are searched without case and diacritics.
create function zoeksleutel(tekst text) returns text language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, tekst));

create table gemeente (
  code text primary key check (code ~ '^[0-9]{4}$'),
  naam text not null,
  slug text not null unique check (slug ~ '^[a-z][a-z-]*$'),
  sluitingsuur time not null default '12:00',
  nachtregister_vanaf date not null,
  email text not null,
  telefoon text not null,
  website text not null,
  functionaris_gegevensbescherming text not null
);
comment on column gemeente.code is 'BRP tabel 33';
comment on column gemeente.sluitingsuur is 'Local hour on the day after a night; confirmed later counts as late, undo ends';
comment on column gemeente.nachtregister_vanaf is 'First night this gemeente asks for';
alter table gemeente enable row level security;
create policy openbaar on gemeente for select to onderdak_app, onderdak_taken using (true);
create policy instellen on gemeente for update to onderdak_app
  using (app_beheer() and code = any (app_gemeenten())) with check (app_beheer() and code = any (app_gemeenten()));
grant select on gemeente to onderdak_app, onderdak_taken;
grant update (sluitingsuur, nachtregister_vanaf, email, telefoon, website, functionaris_gegevensbescherming) on gemeente to onderdak_app;

-- Fields beyond art. 438 Sr, switched on by a gemeente with its legal ground on record.
create table registratieveld (
  gemeente text not null references gemeente,
  veld text not null check (veld in ('geboortedatum', 'nationaliteit')),
  grondslag text not null check (length(grondslag) between 10 and 500),
  vanaf date not null,
  tot date,
  vastgesteld_door uuid,
  vastgesteld_op timestamptz not null default now(),
  primary key (gemeente, veld, vanaf),
  check (tot is null or tot > vanaf),
  exclude using gist (gemeente with =, veld with =, daterange(vanaf, tot) with &&)
);
alter table registratieveld enable row level security;
create policy openbaar on registratieveld for select to onderdak_app, onderdak_taken using (true);
create policy instellen on registratieveld for all to onderdak_app
  using (app_beheer() and gemeente = any (app_gemeenten())) with check (app_beheer() and gemeente = any (app_gemeenten()));
grant select, insert on registratieveld to onderdak_app;
grant update (tot) on registratieveld to onderdak_app;
grant select on registratieveld to onderdak_taken;

create table gebruiker (
  id uuid primary key,
  uitgever text not null,
  onderwerp text not null,
  naam text not null,
  email text,
  taal text not null default 'nl' check (taal in ('nl', 'en')),
  aangemaakt_op timestamptz not null default now(),
  unique (uitgever, onderwerp)
);
comment on table gebruiker is 'A person who logs in: staff or huisvester. OpenID Connect issuer and subject identify; no password is kept';

-- One role table: who holds which role where. What a role may do stands in src/beleid/rechten.ts.
create table toekenning (
  id uuid primary key,
  gebruiker uuid not null references gebruiker,
  rol text not null check (rol in ('huisvester-beheerder', 'huisvester-medewerker', 'registratie', 'toezicht',
    'belastingen', 'beleid', 'beheer', 'regio-toezicht')),
  gemeente text references gemeente,
  organisatie uuid,
  verleend_door uuid references gebruiker,
  verleend_op timestamptz not null default now(),
  ingetrokken_op timestamptz,
  check ((rol like 'huisvester-%') = (organisatie is not null)),
  check ((gemeente is null) = (organisatie is not null))
);
create unique index toekenning_geldig on toekenning (gebruiker, rol, gemeente, organisatie) nulls not distinct
  where ingetrokken_op is null;
create index toekenning_organisatie on toekenning (organisatie) where organisatie is not null;
create index toekenning_gemeente on toekenning (gemeente) where gemeente is not null;

alter table gebruiker enable row level security;
alter table toekenning enable row level security;
create policy zelf on toekenning for select to onderdak_app using (gebruiker = app_gebruiker());
create policy organisatie on toekenning for select to onderdak_app using (organisatie = app_organisatie());
create policy gemeente on toekenning for select to onderdak_app using (gemeente = any (app_gemeenten()));
create policy verleen_organisatie on toekenning for insert to onderdak_app
  with check (app_beheer() and organisatie = app_organisatie());
create policy verleen_gemeente on toekenning for insert to onderdak_app
  with check (app_beheer() and gemeente = any (app_gemeenten()));
create policy trek_in on toekenning for update to onderdak_app
  using (app_beheer() and (organisatie = app_organisatie() or gemeente = any (app_gemeenten())));
grant select, insert on toekenning to onderdak_app;
grant update (ingetrokken_op) on toekenning to onderdak_app;
create policy alles on toekenning for select to onderdak_taken using (true);
grant select on toekenning to onderdak_taken;

create policy zelf on gebruiker for select to onderdak_app using (id = app_gebruiker());
create policy collega on gebruiker for select to onderdak_app
  using (exists (select from toekenning t where t.gebruiker = gebruiker.id));
create policy eigen_taal on gebruiker for update to onderdak_app using (id = app_gebruiker());
grant select on gebruiker to onderdak_app;
grant update (taal) on gebruiker to onderdak_app;
create policy alles on gebruiker for select to onderdak_taken using (true);
grant select on gebruiker to onderdak_taken;

-- A colleague or official who is asked to work here; the link's token is kept as its SHA-256 only.
create table uitnodiging (
  id uuid primary key,
  token_hash bytea not null unique,
  email text not null,
  rol text not null,
  gemeente text references gemeente,
  organisatie uuid,
  uitgenodigd_door uuid not null references gebruiker,
  uitgenodigd_op timestamptz not null default now(),
  verloopt_op timestamptz not null,
  aanvaard_op timestamptz,
  ingetrokken_op timestamptz,
  check ((rol like 'huisvester-%') = (organisatie is not null)),
  check ((gemeente is null) = (organisatie is not null))
);
alter table uitnodiging enable row level security;
create policy uitnodigen on uitnodiging for all to onderdak_app
  using (app_beheer() and (organisatie = app_organisatie() or gemeente = any (app_gemeenten())))
  with check (app_beheer() and (organisatie = app_organisatie() or gemeente = any (app_gemeenten())));
grant select, insert on uitnodiging to onderdak_app;
grant update (ingetrokken_op) on uitnodiging to onderdak_app;

-- Accepts an invitation for the person logged in; answers the role given, or nothing when the link is not valid.
create function uitnodiging_aanvaarden(hash bytea, nieuw uuid, op timestamptz)
returns table (id uuid, rol text, gemeente text, organisatie uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare u uitnodiging;
begin
  select * into u from uitnodiging i
   where i.token_hash = hash and i.aanvaard_op is null and i.ingetrokken_op is null and i.verloopt_op > op
   for update;
  if u.id is null or app_gebruiker() is null then return; end if;
  update uitnodiging i set aanvaard_op = op where i.id = u.id;
  insert into toekenning (id, gebruiker, rol, gemeente, organisatie, verleend_door, verleend_op)
  values (nieuw, app_gebruiker(), u.rol, u.gemeente, u.organisatie, u.uitgenodigd_door, op) on conflict do nothing;
  return query select u.id, u.rol, u.gemeente, u.organisatie;
end $$;

-- Somebody has to invite the others: gives beheer to a first person, as long as that gemeente has nobody with it.
create function eerste_beheerder(nieuw uuid, wie uuid, van_gemeente text, nu timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('eerste_beheerder'));
  insert into toekenning (id, gebruiker, rol, gemeente, verleend_op)
  select nieuw, wie, 'beheer', g.code, nu from gemeente g
  where g.code = van_gemeente and not exists (
    select from toekenning t where t.rol = 'beheer' and t.gemeente = g.code and t.ingetrokken_op is null);
  return found;
end $$;

-- Sessions: the browser holds a random cookie, the table its SHA-256.
create table sessie (
  hash bytea primary key,
  id uuid not null unique,
  gebruiker uuid not null references gebruiker,
  organisatie uuid,
  begonnen_op timestamptz not null,
  laatst_gezien_op timestamptz not null,
  adres text,
  apparaat text,
  id_token text
);
comment on column sessie.organisatie is 'The organisation acted for, where a person works for several';
create index sessie_gebruiker on sessie (gebruiker);
alter table sessie enable row level security;
create policy eigen on sessie for all to onderdak_app using (gebruiker = app_gebruiker());
grant select, delete on sessie to onderdak_app;
grant update (organisatie) on sessie to onderdak_app;
create policy opruimen on sessie for all to onderdak_taken using (true);
grant select, delete on sessie to onderdak_taken;

-- Who a session belongs to: the one question that is asked before there is an actor.
create function sessie_lezen(zoek bytea, nu timestamptz, stil interval, langst interval)
returns table (sessie uuid, gebruiker uuid, naam text, email text, taal text, gekozen uuid, laatst_gezien_op timestamptz,
  begonnen_op timestamptz, toekenningen jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, g.id, g.naam, g.email, g.taal, s.organisatie, s.laatst_gezien_op, s.begonnen_op,
    coalesce((select jsonb_agg(jsonb_build_object('rol', t.rol, 'gemeente', t.gemeente, 'organisatie', t.organisatie)
                order by t.verleend_op, t.id)
      from toekenning t where t.gebruiker = g.id and t.ingetrokken_op is null), '[]')
  from sessie s join gebruiker g on g.id = s.gebruiker
  where s.hash = zoek and s.laatst_gezien_op > nu - stil and s.begonnen_op > nu - langst
$$;
create function sessie_aanraken(zoek bytea, nu timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update sessie set laatst_gezien_op = nu where hash = zoek
$$;
create function sessie_beginnen(nieuw uuid, zoek bytea, iss text, sub text, volledige_naam text, mail text, nu timestamptz,
  ip text, agent text, token text) returns table (gebruiker uuid, sessie uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare wie uuid; welke uuid := gen_random_uuid();
begin
  insert into gebruiker as g (id, uitgever, onderwerp, naam, email, aangemaakt_op)
  values (nieuw, iss, sub, volledige_naam, mail, nu)
  on conflict (uitgever, onderwerp) do update set naam = excluded.naam, email = excluded.email
  returning g.id into wie;
  insert into sessie (hash, id, gebruiker, begonnen_op, laatst_gezien_op, adres, apparaat, id_token)
  values (zoek, welke, wie, nu, nu, ip, agent, token);
  return query select wie, welke;
end $$;
create function sessie_eindigen(zoek bytea) returns table (gebruiker uuid, id_token text)
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from sessie where hash = zoek returning gebruiker, id_token
$$;

-- A form that arrived after its session ended waits here, encrypted with a key that only the browser has, until the
-- same person has logged in again.
create table bewaard_formulier (
  hash bytea primary key,
  gebruiker uuid not null references gebruiker,
  pad text not null,
  inhoud bytea not null,
  tot timestamptz not null
);
alter table bewaard_formulier enable row level security;
create policy opruimen on bewaard_formulier for all to onderdak_taken using (true);
grant select, delete on bewaard_formulier to onderdak_taken;
create function formulier_bewaren(van_sessie bytea, nieuw bytea, op_pad text, versleuteld bytea, einde timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into bewaard_formulier (hash, gebruiker, pad, inhoud, tot)
  select nieuw, s.gebruiker, op_pad, versleuteld, einde from sessie s where s.hash = van_sessie;
  return found;
end $$;
create function formulier_halen(zoek bytea, wie uuid, op_pad text, nu timestamptz) returns bytea
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from bewaard_formulier where hash = zoek and gebruiker = wie and pad = op_pad and tot > nu returning inhoud
$$;

-- Audit log: append-only. BIO2 8.15.01: action, object, result, origin, actor, time.
create table auditlog (
  id bigint generated always as identity primary key,
  tijdstip timestamptz not null,
  gemeente text references gemeente,
  organisatie uuid,
  actor_soort text not null,
  actor uuid,
  rollen text[] not null,
  actie text not null,
  object_soort text not null,
  object text,
  resultaat text not null check (resultaat in ('gelukt', 'geweigerd', 'mislukt')),
  oorsprong text not null,
  referentie text not null,
  details jsonb not null default '{}'
);
comment on column auditlog.details is 'Never names or other personal data';
create index auditlog_gemeente on auditlog (gemeente, tijdstip desc);
create index auditlog_object on auditlog (object);
alter table auditlog enable row level security;
create policy schrijven on auditlog for insert to onderdak_app
  with check (actor is not distinct from app_gebruiker());
create policy lezen on auditlog for select to onderdak_app using (app_beheer() and gemeente = any (app_gemeenten()));
create policy taken on auditlog for insert to onderdak_taken with check (actor is null);
grant insert on auditlog to onderdak_app, onderdak_taken;
grant select on auditlog to onderdak_app;

-- Reading log: one record per person seen, with the purpose (Logboek Dataverwerkingen).
create table inzage (
  id bigint generated always as identity primary key,
  tijdstip timestamptz not null,
  gemeente text not null references gemeente,
  actor_soort text not null,
  actor uuid,
  rollen text[] not null,
  verwerking text not null,
  doel text not null,
  persoon uuid not null,
  verblijf uuid not null,
  referentie text not null
);
create index inzage_gemeente on inzage (gemeente, tijdstip desc);
create index inzage_persoon on inzage (persoon, tijdstip desc);
alter table inzage enable row level security;
create policy schrijven on inzage for insert to onderdak_app with check (actor is not distinct from app_gebruiker());
create policy lezen on inzage for select to onderdak_app using (app_beheer() and gemeente = any (app_gemeenten()));
create policy taken on inzage for insert to onderdak_taken with check (actor is null);
grant insert on inzage to onderdak_app, onderdak_taken;
grant select on inzage to onderdak_app;

-- Mail waits here, written in the same transaction as what it tells; a job sends it.
create table bericht (
  id uuid primary key,
  gemeente text references gemeente,
  organisatie uuid,
  sleutel text unique,
  aan text not null,
  onderwerp text not null,
  tekst text not null,
  taal text not null,
  aangemaakt_op timestamptz not null,
  verzonden_op timestamptz,
  pogingen integer not null default 0,
  wacht_tot timestamptz,
  fout text
);
comment on column bericht.wacht_tot is 'Not tried before this moment: being sent, or failed a while ago';
comment on column bericht.sleutel is 'What the mail is about; the same key is never mailed twice';
create index bericht_wacht on bericht (aangemaakt_op) where verzonden_op is null;
alter table bericht enable row level security;
create policy schrijven on bericht for insert to onderdak_app with check (true);
create policy taken on bericht for all to onderdak_taken using (true) with check (true);
grant insert on bericht to onderdak_app;
grant select, insert, update, delete on bericht to onderdak_taken;
