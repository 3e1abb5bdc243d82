-- Privacy that runs by itself (§3.1.3 e, AVG): what is over goes, who is registered can look, and logs are sealed.

alter table verblijf add column geanonimiseerd_op timestamptz;
comment on column verblijf.geanonimiseerd_op is 'Since then name, home town and the like are gone; its nights still count. Other stays of the same persoon may still have a name';

-- How long a gemeente keeps a kind of data, where it differs from the rule. Rules and bounds stand in src/beleid/bewaren.
create table bewaartermijn (
  gemeente text not null references gemeente,
  soort text not null check (length(soort) between 1 and 40),
  vanaf date not null,
  dagen integer not null check (dagen between 1 and 3650),
  grondslag text not null check (length(grondslag) between 10 and 500),
  vastgesteld_door uuid references gebruiker,
  vastgesteld_op timestamptz not null,
  primary key (gemeente, soort, vanaf)
);
comment on column bewaartermijn.vanaf is 'In force from this day, until a later line of the same kind';
comment on column bewaartermijn.grondslag is 'Why this gemeente chose it; never a name';
alter table bewaartermijn enable row level security;
create policy openbaar on bewaartermijn for select to onderdak_app, onderdak_taken using (true);
create policy instellen on bewaartermijn for insert to onderdak_app
  with check (app_beheer() and gemeente = any (app_gemeenten()) and vastgesteld_door = app_gebruiker());
grant select, insert on bewaartermijn to onderdak_app;
grant select on bewaartermijn to onderdak_taken;

-- A night's work of the retention job. `klaar_op` is the database's own clock: readiness measures with it.
create table bewaarronde (
  id uuid primary key,
  begonnen_op timestamptz not null,
  klaar_op timestamptz
);
alter table bewaarronde enable row level security;
create policy taken on bewaarronde for all to onderdak_taken using (true) with check (true);
create policy openbaar on bewaarronde for select to onderdak_app using (true);
grant select, insert, update (klaar_op) on bewaarronde to onderdak_taken;
grant select on bewaarronde to onderdak_app;

-- What is left of what went: kind, how many, when, and by which rule. Never whose.
create table grafsteen (
  id bigint generated always as identity primary key,
  ronde uuid references bewaarronde,
  gemeente text references gemeente,
  soort text not null,
  aantal integer not null check (aantal >= 0),
  aangehouden integer not null default 0 check (aangehouden >= 0),
  dagen integer not null,
  grondslag text not null,
  op timestamptz not null
);
comment on column grafsteen.ronde is 'The night''s work it belongs to; none where another job removed it';
comment on column grafsteen.gemeente is 'None for what belongs to no gemeente, such as sessions';
comment on column grafsteen.aangehouden is 'Over, and kept for a reason such as an open signal';
create index grafsteen_gemeente on grafsteen (gemeente, op desc);
alter table grafsteen enable row level security;
create policy taken on grafsteen for insert to onderdak_taken with check (true);
create policy lezen on grafsteen for select to onderdak_app
  using (app_beheer() and (gemeente is null or gemeente = any (app_gemeenten())));
grant insert on grafsteen to onderdak_taken;
grant select on grafsteen to onderdak_app;

-- When retention last finished, asked by `/readyz` without being anybody. Null: not yet.
create function bewaren_laatst() returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$ select max(klaar_op) from bewaarronde $$;

-- Takes out of stays, and out of what hangs on them, who it was. Their nights and counts stay as they are.
create function verblijven_anonimiseren(welke uuid[], nu timestamptz) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare aantal integer;
begin
  update verblijf set naam = '-', woonplaats = '-', geboortedatum = null, nationaliteit = null, werkgever = null, taal = 'nl',
    vervallen_reden = case when vervallen_reden is null then null else '-' end, geanonimiseerd_op = nu
  where id = any (welke) and geanonimiseerd_op is null;
  get diagnostics aantal = row_count;
  update correctie set reden = null,
    oud = oud - array['naam', 'woonplaats', 'geboortedatum', 'nationaliteit', 'werkgever', 'taal', 'vervallen_reden'],
    nieuw = nieuw - array['naam', 'woonplaats', 'geboortedatum', 'nationaliteit', 'werkgever', 'taal', 'vervallen_reden']
  where verblijf = any (welke);
  delete from bewonerscode where verblijf = any (welke);
  delete from uitschrijfformulier where verblijf = any (welke);
  -- Who is one person with whom is of use as long as one of them is somebody. Steps stay, for the counts of §3.1.
  delete from zelfde_persoon z where exists (select from verblijf v where v.id = any (welke)
      and v.persoon in (z.persoon, z.andere_persoon)
      and not exists (select from verblijf o where o.persoon = v.persoon and o.geanonimiseerd_op is null));
  return aantal;
end $$;
revoke execute on function verblijven_anonimiseren from public;
grant execute on function verblijven_anonimiseren to onderdak_taken;

create index verblijf_vorig on verblijf (vorig_verblijf) where vorig_verblijf is not null;
create policy opruimen on bewonerscode for all to onderdak_taken using (true) with check (false);
grant select, delete on bewonerscode to onderdak_taken;
create policy besloten_zien on aanmelding for select to onderdak_taken using (status <> 'wacht');
create policy besloten_weg on aanmelding for delete to onderdak_taken using (status <> 'wacht');
grant delete on aanmelding to onderdak_taken;
create policy opruimen on brp_inschrijving for delete to onderdak_taken using (true);
grant delete on brp_inschrijving to onderdak_taken;
create policy opruimen on adresbevinding for delete to onderdak_taken using (locatie is null);
grant delete on adresbevinding to onderdak_taken;

-- Seals: batches of a log, chained per gemeente. A row that is changed or taken out breaks its seal, a seal
-- that is changed or taken out breaks the chain. `regels` holds exactly which rows a seal covers, so that rows of a
-- transaction that ended late, with a lower number than others already sealed, come into a later one.
create table zegel (
  log text not null check (log in ('auditlog', 'inzage')),
  keten text not null,
  nummer integer not null check (nummer >= 1),
  regels int8multirange not null,
  aantal integer not null check (aantal >= 1),
  tot_en_met timestamptz not null,
  inhoud bytea not null,
  vorige bytea not null,
  hash bytea not null,
  gezegeld_op timestamptz not null,
  opgeruimd_op timestamptz,
  primary key (log, keten, nummer)
);
comment on column zegel.keten is 'Code of the gemeente; - for lines of no gemeente';
comment on column zegel.tot_en_met is 'Moment of its newest line';
comment on column zegel.inhoud is 'SHA-256 of its lines';
comment on column zegel.hash is 'SHA-256 of the seal before, its own number, lines and content';
comment on column zegel.opgeruimd_op is 'When its lines were removed by their retention rule; the seal itself stays';
create index zegel_regels on zegel using gist (regels);
alter table zegel enable row level security;

-- A line of a log as it is sealed: always the same text, whatever the session's settings, and whatever columns come later.
create function zegelregel(a auditlog) returns text language sql immutable
  return jsonb_build_array((a).id, extract(epoch from (a).tijdstip), (a).gemeente, (a).organisatie, (a).actor_soort, (a).actor,
    (a).rollen, (a).actie, (a).object_soort, (a).object, (a).resultaat, (a).oorsprong, (a).referentie, (a).details)::text;
create function zegelregel(i inzage) returns text language sql immutable
  return jsonb_build_array((i).id, extract(epoch from (i).tijdstip), (i).gemeente, (i).actor_soort, (i).actor, (i).rollen,
    (i).verwerking, (i).doel, (i).persoon, (i).verblijf, (i).referentie)::text;
create function zegelhash(vorige bytea, log text, keten text, nummer integer, regels int8multirange, inhoud bytea) returns bytea
  language sql immutable
  return sha256(vorige || convert_to(concat_ws('|', log, keten, nummer, regels::text), 'UTF8') || inhoud);

-- Seals what is not sealed yet, at most so many lines of each log at once. Touches the logs by reading only.
-- Answers how many lines and how many seals were made.
create function logs_verzegelen(hoogstens integer, nu timestamptz) returns table (log text, regels integer, zegels integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  welk text;
  stuk record;
  laatste zegel;
  n_regels integer;
  n_zegels integer;
  begrensd bigint;
begin
  perform pg_advisory_xact_lock(hashtext('logs_verzegelen'));
  foreach welk in array array['auditlog', 'inzage'] loop
    n_regels := 0;
    n_zegels := 0;
    -- Numbers are handed out in order; no transaction that is still open began before the seals of an hour ago.
    select coalesce(max(upper(z.regels)), 0) into begrensd from zegel z
      where z.log = welk and z.gezegeld_op < nu - interval '1 hour';
    for stuk in execute format('
      with nieuw as materialized (
        select r.id from %1$I r where r.id >= $1
          and not exists (select from zegel z where z.log = $2 and z.regels @> r.id) order by r.id limit $3)
      select coalesce(r.gemeente, ''-'') as keten, range_agg(int8range(r.id, r.id, ''[]'') order by r.id) as regels,
        count(*)::integer as aantal, max(r.tijdstip) as tot_en_met,
        sha256(convert_to(string_agg(zegelregel(r), E''\n'' order by r.id), ''UTF8'')) as inhoud
      from %1$I r join nieuw using (id) group by 1 order by 1', welk) using begrensd, welk, hoogstens
    loop
      select * into laatste from zegel z where z.log = welk and z.keten = stuk.keten order by z.nummer desc limit 1;
      insert into zegel (log, keten, nummer, regels, aantal, tot_en_met, inhoud, vorige, hash, gezegeld_op)
      values (welk, stuk.keten, coalesce(laatste.nummer, 0) + 1, stuk.regels, stuk.aantal, stuk.tot_en_met, stuk.inhoud,
        coalesce(laatste.hash, '\x'), zegelhash(coalesce(laatste.hash, '\x'), welk, stuk.keten,
          coalesce(laatste.nummer, 0) + 1, stuk.regels, stuk.inhoud), nu);
      n_regels := n_regels + stuk.aantal;
      n_zegels := n_zegels + 1;
    end loop;
    return query select welk, n_regels, n_zegels;
  end loop;
end $$;
revoke execute on function logs_verzegelen from public;
grant execute on function logs_verzegelen to onderdak_taken;

-- The last seal of every chain, by log and chain: to be noted elsewhere.
create function zegels_laatste() returns table (naam text, hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (z.log, z.keten) z.log || ' ' || z.keten, z.nummer || ' ' || encode(z.hash, 'hex') from zegel z
  order by z.log, z.keten, z.nummer desc
$$;
revoke execute on function zegels_laatste from public;
grant execute on function zegels_laatste to onderdak_taken;

-- The seals that do not hold, the first of each chain first. `fout`: `keten` (a seal changed or missing), `inhoud` (a line
-- changed or missing). That a chain's end was cut off shows by comparing its last hash with one noted elsewhere.
create function zegels_controleren(welk text)
returns table (keten text, nummer integer, fout text, regels text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query execute format('
    with ketting as (
      select z.*, lag(z.hash, 1, ''\x''::bytea) over w as werkelijk_vorige, row_number() over w as plek
      from zegel z where z.log = $1 window w as (partition by z.keten order by z.nummer)
    ), geteld as (
      select k.keten, k.nummer, (select sha256(convert_to(coalesce(string_agg(zegelregel(r), E''\n'' order by r.id), ''''),
          ''UTF8''))
        from unnest(k.regels) u join %1$I r on r.id >= lower(u) and r.id < upper(u)
          and coalesce(r.gemeente, ''-'') = k.keten) as inhoud
      from ketting k where k.opgeruimd_op is null
    )
    select k.keten, k.nummer, case when k.plek <> k.nummer or k.vorige <> k.werkelijk_vorige
        or k.hash <> zegelhash(k.vorige, k.log, k.keten, k.nummer, k.regels, k.inhoud) then ''keten'' else ''inhoud'' end,
      k.regels::text
    from ketting k left join geteld g on g.keten = k.keten and g.nummer = k.nummer
    where k.plek <> k.nummer or k.vorige <> k.werkelijk_vorige
      or k.hash <> zegelhash(k.vorige, k.log, k.keten, k.nummer, k.regels, k.inhoud)
      or (k.opgeruimd_op is null and g.inhoud <> k.inhoud)
      -- Said to be removed by its term: then it was old enough, and nothing of it is left.
      or (k.opgeruimd_op is not null and (k.tot_en_met > k.opgeruimd_op - interval ''364 days''
        or exists (select from unnest(k.regels) u join %1$I r on r.id >= lower(u) and r.id < upper(u)
          and coalesce(r.gemeente, ''-'') = k.keten)))
    order by 1, 2', welk) using welk;
end $$;
revoke execute on function zegels_controleren from public;

-- Whole sealed batches of a log that are over. Only what was sealed goes, so that the chain still tells that it was there.
create function log_te_oud(welk text, van_keten text, grens timestamptz) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(z.aantal), 0)::integer from zegel z
  where z.log = welk and z.keten = van_keten and z.tot_en_met < grens and z.opgeruimd_op is null
$$;
create function log_opruimen(welk text, van_keten text, grens timestamptz, nu timestamptz) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  z record;
  deel integer;
  weg integer := 0;
begin
  for z in select * from zegel s where s.log = welk and s.keten = van_keten and s.tot_en_met < grens
    and s.opgeruimd_op is null
  loop
    execute format('delete from %I r using unnest($1::int8multirange) u where r.id >= lower(u) and r.id < upper(u)
      and coalesce(r.gemeente, ''-'') = $2', welk) using z.regels, van_keten;
    get diagnostics deel = row_count;
    weg := weg + deel;
    update zegel s set opgeruimd_op = nu where s.log = welk and s.keten = van_keten and s.nummer = z.nummer;
  end loop;
  return weg;
end $$;
revoke execute on function log_te_oud, log_opruimen from public;
grant execute on function log_te_oud, log_opruimen to onderdak_taken;

-- Requests by or for who is registered (art. 15, 16, 21 AVG), each with its legal term (art. 12 lid 3 AVG).
create table verzoek (
  gemeente text not null references gemeente,
  id uuid not null unique,
  organisatie uuid not null references organisatie,
  persoon uuid not null,
  soort text not null check (soort in ('inzage', 'correctie', 'bezwaar')),
  toelichting text not null check (length(toelichting) between 1 and 1000),
  via text not null check (via in ('eigen_pagina', 'huisvester', 'gemeente')),
  ontvangen_op timestamptz not null,
  termijn date not null,
  verlengd_op timestamptz,
  verlengd_reden text check (length(verlengd_reden) between 10 and 500),
  naar_gemeente_op timestamptz,
  status text not null default 'open' check (status in ('open', 'toegekend', 'afgewezen')),
  antwoord text check (length(antwoord) between 3 and 1000),
  besloten_op timestamptz,
  besloten_door uuid references gebruiker,
  primary key (gemeente, id),
  check ((status = 'open') = (besloten_op is null)),
  check ((status = 'open') = (antwoord is null)),
  check ((verlengd_op is null) = (verlengd_reden is null))
);
comment on column verzoek.persoon is 'As in verblijf.persoon: whom it is about';
comment on column verzoek.toelichting is 'Personal data: what the person asks, in own words';
comment on column verzoek.antwoord is 'Personal data: what was answered, which the person reads';
comment on column verzoek.verlengd_reden is 'Why it takes up to two months more (art. 12 lid 3 AVG), which the person reads';
comment on column verzoek.naar_gemeente_op is 'When the gemeente got it: at once, or because the huisvester did not answer';
create index verzoek_organisatie on verzoek (organisatie, status);
create index verzoek_gemeente on verzoek (gemeente, status, termijn);
create index verzoek_persoon on verzoek (persoon);
alter table verzoek enable row level security;
create policy eigen on verzoek for all to onderdak_app
  using (organisatie = app_organisatie()) with check (organisatie = app_organisatie());
create policy gemeente on verzoek for all to onderdak_app
  using (gemeente = any (app_gemeenten()) and naar_gemeente_op is not null)
  with check (gemeente = any (app_gemeenten()) and naar_gemeente_op is not null);
create policy taken on verzoek for all to onderdak_taken using (true) with check (true);
grant select, insert on verzoek to onderdak_app;
grant update (verlengd_op, verlengd_reden, termijn, status, antwoord, besloten_op, besloten_door) on verzoek to onderdak_app;
grant select, delete on verzoek to onderdak_taken;
grant update (naar_gemeente_op) on verzoek to onderdak_taken;

-- The resident's own page: logged in by the code from check-in, for a short while, without an account.
create table bewonersessie (
  hash bytea primary key,
  gemeente text not null,
  verblijf uuid not null,
  begonnen_op timestamptz not null,
  verloopt_op timestamptz not null,
  foreign key (gemeente, verblijf) references verblijf (gemeente, id)
);
comment on column bewonersessie.hash is 'SHA-256 of the cookie that only the browser has';
alter table bewonersessie enable row level security;
create policy opruimen on bewonersessie for all to onderdak_taken using (true) with check (false);
grant select, delete on bewonersessie to onderdak_taken;

-- Wrong codes that were tried, to slow down who guesses: in the database, so that it holds over several processes.
create table codepoging (
  bron bytea not null,
  op timestamptz not null
);
comment on column codepoging.bron is 'HMAC of the network address: the address itself is not kept';
create index codepoging_bron on codepoging (bron, op);
alter table codepoging enable row level security;
create policy opruimen on codepoging for all to onderdak_taken using (true) with check (false);
grant select, delete on codepoging to onderdak_taken;

-- Begins a session by a code: answers `ok`, `onbekend` or `te_vaak`. A code of a stay that was anonymised is unknown, like
-- one that never was.
create function mijn_inloggen(code bytea, van bytea, sessie bytea, nu timestamptz, tot timestamptz, hoogstens integer)
returns table (uitkomst text, gemeente text, organisatie uuid, verblijf uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare v record;
begin
  perform pg_advisory_xact_lock(hashtext('mijn_inloggen'), hashtext(encode(van, 'hex')));
  if (select count(*) from codepoging p where p.bron = van and p.op > nu - interval '15 minutes') >= hoogstens then
    return query select 'te_vaak', null::text, null::uuid, null::uuid;
    return;
  end if;
  select b.gemeente, b.organisatie, b.verblijf into v from bewonerscode b
    join verblijf s on s.gemeente = b.gemeente and s.id = b.verblijf
    where b.hash = code and s.geanonimiseerd_op is null;
  -- Only what was wrong counts: a whole house may be behind one address, each with a code of its own.
  if not found then
    insert into codepoging (bron, op) values (van, nu);
    return query select 'onbekend', null::text, null::uuid, null::uuid;
    return;
  end if;
  insert into bewonersessie (hash, gemeente, verblijf, begonnen_op, verloopt_op) values (sessie, v.gemeente, v.verblijf, nu, tot);
  return query select 'ok', v.gemeente, v.organisatie, v.verblijf;
end $$;
create function mijn_uitloggen(sessie bytea) returns void
language sql volatile security definer set search_path = public, pg_temp as $$ delete from bewonersessie where hash = sessie $$;

-- Everything kept about one person with one huisvester in one gemeente, by table (art. 15 AVG). Says by which roles and
-- for what somebody looked, never who: the acting employee stands in the audit log.
create function persoonsgegevens(van_gemeente text, van_persoon uuid, van_organisatie uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with stay as materialized (
    select v.* from verblijf v where v.gemeente = van_gemeente and v.persoon = van_persoon
      and v.organisatie = van_organisatie and v.geanonimiseerd_op is null
  )
  select jsonb_build_object(
    'verblijf', (select jsonb_agg(to_jsonb(s) - array['zoeknaam', 'persoonssleutel', 'bezet', 'bezet_slaapplaats',
        'aangemaakt_door', 'tot', 'geanonimiseerd_op'] || jsonb_build_object('locatie_naam', l.naam, 'adres',
        concat_ws(' ', l.straat, l.huisnummer || ',', l.postcode, l.woonplaats), 'organisatie_naam', o.naam,
        'organisatie_email', o.email, 'gemeente_naam', g.naam, 'slaapplaats_naam', concat_ws(' ', k.naam, b.naam))
        order by s.aankomst)
      from stay s join locatie l on l.gemeente = s.gemeente and l.id = s.locatie join organisatie o on o.id = s.organisatie
      join gemeente g on g.code = s.gemeente left join slaapplaats b on b.gemeente = s.gemeente and b.id = s.slaapplaats
      left join kamer k on k.gemeente = b.gemeente and k.id = b.kamer),
    'eerdere_slaapplaats', (select jsonb_agg(to_jsonb(e) order by e.van) from eerdere_slaapplaats e
      where e.verblijf in (select id from stay)),
    'afwezigheid', (select jsonb_agg(to_jsonb(a) - 'aangemaakt_door' order by a.van) from afwezigheid a
      where a.verblijf in (select id from stay)),
    'correctie', (select jsonb_agg(to_jsonb(c) - 'door' order by c.id) from correctie c where c.verblijf in (select id from stay)),
    'overnachting', (select jsonb_agg(to_jsonb(n) order by n.nacht) from overnachting n
      where n.gemeente = van_gemeente and n.verblijf in (select id from stay)),
    'maandovernachting', (select jsonb_agg(to_jsonb(m) order by m.nacht, m.versie) from maandovernachting m
      where m.gemeente = van_gemeente and m.verblijf in (select id from stay)),
    'brp_inschrijving', (select jsonb_agg(to_jsonb(i) - 'vastgelegd_door' order by i.vanaf) from brp_inschrijving i
      where i.gemeente = van_gemeente and i.persoon = van_persoon),
    'inschrijfstap', (select jsonb_agg(to_jsonb(t) - array['id', 'verzoek', 'vastgelegd_door']
        || jsonb_build_object('tijd', d.van, 'plek', case when d.id is not null then
          concat_ws(' ', p.straat, p.huisnummer || ',', p.postcode, p.woonplaats) end) order by t.id)
      from inschrijfstap t left join inschrijfdag d on d.gemeente = t.gemeente and d.id = t.inschrijfdag
        left join locatie p on p.gemeente = d.gemeente and p.id = d.locatie where t.gemeente = van_gemeente and t.persoon = van_persoon),
    'uitschrijfformulier', (select jsonb_agg(to_jsonb(f) - 'opgenomen_door' order by f.getekend_op) from uitschrijfformulier f
      where f.verblijf in (select id from stay)),
    'zelfde_persoon', (select jsonb_agg(jsonb_build_object('oordeel', z.oordeel, 'besloten_op', z.besloten_op)
        order by z.besloten_op) from zelfde_persoon z
      where (z.gemeente = van_gemeente and z.persoon = van_persoon)
        or (z.andere_gemeente = van_gemeente and z.andere_persoon = van_persoon)),
    'bewonerscode', (select jsonb_agg(to_jsonb(c) - 'hash' order by c.aangemaakt_op) from bewonerscode c
      where c.verblijf in (select id from stay)),
    'bewonersessie', (select jsonb_agg(to_jsonb(b) - 'hash' order by b.begonnen_op) from bewonersessie b
      where b.verblijf in (select id from stay)),
    'aanmelding', (select jsonb_agg(to_jsonb(a) - array['inhoud_hash', 'besloten_door'] order by a.ontvangen_op) from aanmelding a
      where a.verblijf in (select id from stay)),
    'importverblijf', (select jsonb_agg(to_jsonb(r) - 'sleutel' order by r.import, r.nummer, r.volg) from importverblijf r
      where r.id in (select id from stay)),
    'importregel', (select jsonb_agg(to_jsonb(g) order by g.import, g.nummer) from importregel g
      where g.lijst = 'verblijven' and exists (select from importverblijf r join stay s on s.id = r.id
        where r.organisatie = g.organisatie and r.import = g.import and r.nummer = g.nummer)),
    'verzoek', (select jsonb_agg(to_jsonb(q) - 'besloten_door' order by q.ontvangen_op) from verzoek q
      where q.gemeente = van_gemeente and q.persoon = van_persoon and q.organisatie = van_organisatie),
    'inzage', (select jsonb_agg(jsonb_build_object('tijdstip', z.tijdstip, 'actor_soort', z.actor_soort, 'rollen', z.rollen,
        'verwerking', z.verwerking, 'doel', split_part(z.doel, ':', 1)) order by z.id) from inzage z
      where z.gemeente = van_gemeente and z.persoon = van_persoon and z.verblijf in (select id from stay)),
    'auditlog', (select jsonb_agg(jsonb_build_object('tijdstip', a.tijdstip, 'actor_soort', a.actor_soort, 'rollen', a.rollen,
        'actie', a.actie, 'resultaat', a.resultaat) order by a.id) from auditlog a
      where a.object in (select id::text from stay))
  )
$$;
revoke execute on function persoonsgegevens from public;

-- The same for who has the session of a code; null without one.
create function mijn_gegevens(sessie bytea, nu timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select persoonsgegevens(v.gemeente, v.persoon, v.organisatie) || jsonb_build_object('sessie',
    jsonb_build_object('verblijf', v.id, 'persoon', v.persoon, 'gemeente', v.gemeente, 'organisatie', v.organisatie,
      'verloopt_op', b.verloopt_op))
  from bewonersessie b join verblijf v on v.gemeente = b.gemeente and v.id = b.verblijf
  where b.hash = sessie and b.verloopt_op > nu and v.geanonimiseerd_op is null
$$;
-- Files a request of who has the session; answers `nieuw`, `herhaald`, `te_veel` or nothing without a session.
create function mijn_verzoek(sessie bytea, nieuw uuid, welk text, woorden text, nu timestamptz, uiterlijk date)
returns table (uitkomst text, gemeente text, organisatie uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare v record;
begin
  select s.gemeente, s.organisatie, s.persoon into v from bewonersessie b
    join verblijf s on s.gemeente = b.gemeente and s.id = b.verblijf
    where b.hash = sessie and b.verloopt_op > nu and s.geanonimiseerd_op is null;
  if not found then return; end if;
  perform pg_advisory_xact_lock(hashtext('mijn_verzoek'), hashtext(v.persoon::text));
  if exists (select from verzoek q where q.id = nieuw) then
    return query select 'herhaald', v.gemeente, v.organisatie;
  elsif (select count(*) from verzoek q where q.persoon = v.persoon and q.status = 'open') >= 5 then
    return query select 'te_veel', v.gemeente, v.organisatie;
  else
    insert into verzoek (gemeente, id, organisatie, persoon, soort, toelichting, via, ontvangen_op, termijn, naar_gemeente_op)
    values (v.gemeente, nieuw, v.organisatie, v.persoon, welk, woorden, 'eigen_pagina', nu, uiterlijk,
      case when welk <> 'correctie' then nu end);
    return query select 'nieuw', v.gemeente, v.organisatie;
  end if;
end $$;

-- The same for staff who may see persons, and for the huisvester that registered: null for anybody else's. What a gemeente
-- keeps for itself (BRP, who is one person with whom) is not in the huisvester's.
create function persoon_uitvoer(van_gemeente text, van_persoon uuid, van_organisatie uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with recht as materialized (
    select app_personen() and van_gemeente = any (app_gemeenten()) as gemeente, van_organisatie = app_organisatie() as huisvester
  ), uitvoer as materialized (
    select persoonsgegevens(van_gemeente, van_persoon, van_organisatie) as alles, gemeente from recht
    where gemeente or huisvester
  )
  select case when gemeente then alles else (alles || jsonb_build_object(
      'inschrijfstap', (select jsonb_agg(t.stap order by t.volg)
        from jsonb_array_elements(nullif(alles -> 'inschrijfstap', 'null')) with ordinality t (stap, volg)
        where t.stap ->> 'stap' in ('gewezen', 'uitgenodigd', 'afspraak', 'ingeschreven', 'niet_nodig')
          and (t.stap ->> 'organisatie')::uuid = van_organisatie),
      -- When and why the gemeente looked is between her and the resident.
      'inzage', (select jsonb_agg(z.keer order by z.volg)
        from jsonb_array_elements(nullif(alles -> 'inzage', 'null')) with ordinality z (keer, volg)
        where z.keer ->> 'actor_soort' = 'huisvester')))
    - array['brp_inschrijving', 'zelfde_persoon'] end
  from uitvoer
$$;
