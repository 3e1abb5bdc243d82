-- Whose stays are whose, for certain (§3.1.3 e, art. 5 lid 1 onder f AVG). `verblijf.persoon` is what the register counts
-- with: a file joins by name and place of residence. That is not certain enough to show the one what is kept of the other.

alter table verblijf add column zekere_persoon uuid;
alter table verblijf add column losgemaakt_op timestamptz;
comment on column verblijf.persoon is 'Links the stays that the register counts as one person within an organisation; means nothing outside';
comment on column verblijf.zekere_persoon is 'Links the stays that somebody said are of one human being: the id of the first. Empty: only of itself. A file or a system that says so is not enough';
comment on column verblijf.losgemaakt_op is 'When nothing linked it any more to a stay that still has a name';
comment on column verblijf.geanonimiseerd_op is 'Since then name, home town and the like are gone; its nights still count. Until losgemaakt_op, persoon may link it to a later stay';
create index verblijf_zekere_persoon on verblijf (zekere_persoon) where zekere_persoon is not null;
-- Who looked is kept under the person of then.
create index inzage_verblijf on inzage (verblijf) where verblijf is not null;
create index verblijf_los_te_maken on verblijf (persoon) where geanonimiseerd_op is not null and losgemaakt_op is null;

alter table zelfde_persoon add column zeker uuid, add column andere_zeker uuid;
comment on column zelfde_persoon.zeker is 'As in verblijf.zekere_persoon, of the stay that was looked at for `persoon`';
comment on column zelfde_persoon.andere_zeker is 'As in verblijf.zekere_persoon, of the stay that was looked at for `andere_persoon`';
grant update (zeker, andere_zeker) on zelfde_persoon to onderdak_app;
create index zelfde_persoon_zeker on zelfde_persoon (zeker);
create index zelfde_persoon_andere_zeker on zelfde_persoon (andere_zeker);

alter table verzoek add column verblijf uuid;
comment on column verzoek.verblijf is 'The stay by which its person is known; none where persons were joined before and it cannot be said';
create index verzoek_verblijf on verzoek (verblijf);

-- Whether two stays contradict each other about who it is.
create function spreekt_tegen(a verblijf, b verblijf) returns boolean language sql immutable
  return coalesce((a).geboortedatum <> (b).geboortedatum, false) or coalesce((a).nationaliteit <> (b).nationaliteit, false);

-- What was joined before this rule. Where no file and no system had a part in it, an employee chose the person at check-in;
-- same name, same place, nothing that contradicts: certain. Anything else is certain for a move only.
alter table verblijf disable trigger user;
with recursive keten as (
  select id, id as eerste from verblijf where vorig_verblijf is null
  union all
  select v.id, k.eerste from verblijf v join keten k on v.vorig_verblijf = k.id
), gekozen as (
  select persoon from verblijf where geanonimiseerd_op is null group by persoon
  having count(*) > 1 and bool_and(bron in ('web', 'locatie')) and count(distinct persoonssleutel) = 1
    and count(distinct geboortedatum) <= 1 and count(distinct nationaliteit) <= 1
), bij as (
  select v.id, case when g.persoon is not null
      then first_value(v.id) over (partition by v.persoon order by v.aankomst, v.id) else k.eerste end as zeker
  from verblijf v join keten k on k.id = v.id left join gekozen g on g.persoon = v.persoon
  where v.geanonimiseerd_op is null
)
update verblijf v set zekere_persoon = b.zeker from bij b where b.id = v.id and b.zeker <> v.id;
alter table verblijf enable trigger user;

with een as (
  select gemeente, organisatie, persoon, (array_agg(id order by aankomst desc, id))[1] as laatste,
    min(coalesce(zekere_persoon, id)::text)::uuid as zeker
  from verblijf v where geanonimiseerd_op is null
    and not exists (select from verblijf o where o.persoon = v.persoon and o.geanonimiseerd_op is null
      and coalesce(o.zekere_persoon, o.id) <> coalesce(v.zekere_persoon, v.id))
  group by gemeente, organisatie, persoon
), verzoeken as (
  update verzoek q set verblijf = e.laatste from een e
  where e.gemeente = q.gemeente and e.organisatie = q.organisatie and e.persoon = q.persoon
)
update zelfde_persoon z set zeker = a.zeker, andere_zeker = b.zeker from een a, een b
where a.gemeente = z.gemeente and a.persoon = z.persoon and b.gemeente = z.andere_gemeente and b.persoon = z.andere_persoon;

-- All stays that are for certain of the person of this one: moves, what an employee chose at check-in while the name stayed
-- the same, and what registratie confirmed. Never one that contradicts it, nor one without a name.
create function zekere_verblijven(van uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive zelf as materialized (
    select v from verblijf v where v.id = van and v.geanonimiseerd_op is null
  ), bij as (
    select (v).id as id, (v).vorig_verblijf as vorig, coalesce((v).zekere_persoon, (v).id) as zeker,
      (v).persoonssleutel as sleutel from zelf
    union
    select (n.v).id, (n.v).vorig_verblijf, coalesce((n.v).zekere_persoon, (n.v).id), (n.v).persoonssleutel
    from bij b cross join lateral (
      select v from verblijf v where v.id = b.vorig
      union all select v from verblijf v where v.vorig_verblijf = b.id
      union all select v from verblijf v where (v.zekere_persoon = b.zeker or v.id = b.zeker and v.zekere_persoon is null)
        and split_part(v.persoonssleutel, ' | ', 1) = split_part(b.sleutel, ' | ', 1)
      union all select v from (
          select andere_zeker as zeker from zelfde_persoon where zeker = b.zeker and oordeel = 'zelfde'
          union all select zeker from zelfde_persoon where andere_zeker = b.zeker and oordeel = 'zelfde') z
        join verblijf v on (v.zekere_persoon = z.zeker or v.id = z.zeker and v.zekere_persoon is null)
          and split_part(v.persoonssleutel, ' | ', 1) = split_part(b.sleutel, ' | ', 1)
    ) n (v) join zelf z on not spreekt_tegen(z.v, n.v)
    where (n.v).geanonimiseerd_op is null
  )
  select id from bij
$$;
revoke execute on function zekere_verblijven from public;

-- A stay under another name, or that is said to be of somebody born on another day, is not certainly of the same person any
-- more. Said here and not only when asked: what is anonymised later contradicts nothing.
create function zeker_loslaten() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  zeker uuid := coalesce(new.zekere_persoon, new.id);
  rest uuid;
begin
  if split_part(old.persoonssleutel, ' | ', 1) = split_part(new.persoonssleutel, ' | ', 1) and not exists (
    select from verblijf v where (v.zekere_persoon = zeker or v.id = zeker) and spreekt_tegen(v, new)) then return null; end if;
  if new.zekere_persoon is not null then
    update verblijf v set zekere_persoon = null where v.id = new.id;
  else
    select v.id into rest from verblijf v where v.zekere_persoon = new.id order by v.aankomst, v.id limit 1;
    update verblijf v set zekere_persoon = nullif(rest, v.id) where v.zekere_persoon = new.id;
  end if;
  return null;
end $$;
create trigger zeker_loslaten after update of naam, geboortedatum, nationaliteit on verblijf
  for each row when (new.geanonimiseerd_op is null) execute function zeker_loslaten();

-- Everything kept about one person, by table (art. 15 AVG). Says by which roles and for what somebody looked, never who:
-- the acting employee stands in the audit log. `zeker`: all stays that are hers; `tonen`: those of them that the reader may
-- see. What hangs on the person and not on a stay is shown only where no stay of somebody else is counted with it.
drop function mijn_gegevens(bytea, timestamptz);
drop function persoon_uitvoer(text, uuid, uuid);
drop function persoonsgegevens(text, uuid, uuid);
create function persoonsgegevens(zeker uuid[], tonen uuid[]) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with stay as materialized (
    select v.* from verblijf v where v.id = any (tonen) and v.geanonimiseerd_op is null
  ), eigen as materialized (
    select distinct s.gemeente, s.persoon from stay s where not exists (select from verblijf o where o.persoon = s.persoon
      and o.id <> all (zeker) and (o.geanonimiseerd_op is null
        or coalesce(o.zekere_persoon, o.id) not in (select coalesce(m.zekere_persoon, m.id) from stay m)))
  ), vraag as materialized (
    -- Also about a stay of before that has no name any more, and is certainly of the same person.
    select q.* from verzoek q where q.verblijf in (select id from stay) or q.verblijf in (select o.id from stay s
      join verblijf o on o.persoon = s.persoon and o.gemeente = s.gemeente and o.geanonimiseerd_op is not null
        and coalesce(o.zekere_persoon, o.id) = coalesce(s.zekere_persoon, s.id))
  )
  select jsonb_build_object(
    'verblijf', (select jsonb_agg(to_jsonb(s) - array['zoeknaam', 'persoonssleutel', 'bezet', 'bezet_slaapplaats',
        'aangemaakt_door', 'tot', 'geanonimiseerd_op', 'losgemaakt_op'] || jsonb_build_object('locatie_naam', l.naam, 'adres',
        concat_ws(' ', l.straat, l.huisnummer || ',', l.postcode, l.woonplaats), 'organisatie_naam', o.naam,
        'organisatie_email', o.email, 'gemeente_naam', g.naam, 'slaapplaats_naam', concat_ws(' ', k.naam, b.naam))
        order by s.aankomst, s.id)
      from stay s join locatie l on l.gemeente = s.gemeente and l.id = s.locatie join organisatie o on o.id = s.organisatie
      join gemeente g on g.code = s.gemeente left join slaapplaats b on b.gemeente = s.gemeente and b.id = s.slaapplaats
      left join kamer k on k.gemeente = b.gemeente and k.id = b.kamer),
    'eerdere_slaapplaats', (select jsonb_agg(to_jsonb(e) order by e.van) from eerdere_slaapplaats e
      where e.verblijf in (select id from stay)),
    'afwezigheid', (select jsonb_agg(to_jsonb(a) - 'aangemaakt_door' order by a.van) from afwezigheid a
      where a.verblijf in (select id from stay)),
    'correctie', (select jsonb_agg(to_jsonb(c) - 'door' order by c.id) from correctie c where c.verblijf in (select id from stay)),
    'overnachting', (select jsonb_agg(to_jsonb(n) order by n.nacht) from stay s
      join overnachting n on n.gemeente = s.gemeente and n.verblijf = s.id),
    'maandovernachting', (select jsonb_agg(to_jsonb(m) order by m.nacht, m.versie) from stay s
      join maandovernachting m on m.gemeente = s.gemeente and m.locatie = s.locatie and m.verblijf = s.id),
    'brp_inschrijving', (select jsonb_agg(to_jsonb(i) - 'vastgelegd_door' || jsonb_build_object('gemeente_naam', g.naam)
        order by i.vanaf)
      from brp_inschrijving i join eigen e using (gemeente, persoon) join gemeente g on g.code = i.gemeente),
    'inschrijfstap', (select jsonb_agg(to_jsonb(t) - array['id', 'verzoek', 'vastgelegd_door']
        || jsonb_build_object('tijd', d.van, 'plek', case when d.id is not null then
          concat_ws(' ', p.straat, p.huisnummer || ',', p.postcode, p.woonplaats) end) order by t.id)
      from inschrijfstap t join eigen e using (gemeente, persoon)
        left join inschrijfdag d on d.gemeente = t.gemeente and d.id = t.inschrijfdag
        left join locatie p on p.gemeente = d.gemeente and p.id = d.locatie),
    'uitschrijfformulier', (select jsonb_agg(to_jsonb(f) - 'opgenomen_door' order by f.getekend_op) from uitschrijfformulier f
      where f.verblijf in (select id from stay)),
    'zelfde_persoon', (select jsonb_agg(jsonb_build_object('oordeel', z.oordeel, 'besloten_op', z.besloten_op)
        order by z.besloten_op) from zelfde_persoon z
      where exists (select from stay s where coalesce(s.zekere_persoon, s.id) in (z.zeker, z.andere_zeker))
        or exists (select from eigen e where (e.gemeente, e.persoon) in ((z.gemeente, z.persoon),
          (z.andere_gemeente, z.andere_persoon)))),
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
    'verzoek', (select jsonb_agg(to_jsonb(q) - 'besloten_door' order by q.ontvangen_op) from vraag q),
    'inzage', (select jsonb_agg(jsonb_build_object('tijdstip', z.tijdstip, 'actor_soort', z.actor_soort, 'rollen', z.rollen,
        'verwerking', z.verwerking, 'doel', split_part(z.doel, ':', 1)) order by z.id)
      from stay s join inzage z on z.verblijf = s.id and z.gemeente = s.gemeente),
    'auditlog', (select jsonb_agg(jsonb_build_object('tijdstip', a.tijdstip, 'actor_soort', a.actor_soort, 'rollen', a.rollen,
        'actie', a.actie, 'object_soort', a.object_soort, 'resultaat', a.resultaat) order by a.id) from auditlog a
      where a.object in (select id::text from stay union select id::text from vraag)
        or a.object_soort = 'persoon' and exists (select from eigen e
          where e.persoon::text = a.object and e.gemeente = a.gemeente))
  )
$$;
revoke execute on function persoonsgegevens from public;

-- A code that the huisvester made is known to it. So it opens the stays there and no others; who checked in at a tablet or
-- door got a code that only the resident has.
alter table bewonerscode add column door_huisvester boolean not null default false;
comment on column bewonerscode.door_huisvester is 'Made by the huisvester, who can know it: it opens the stays there only';
update bewonerscode b set door_huisvester = true where not exists (select from aanmelding a where a.verblijf = b.verblijf);
create or replace function bewonerscode_maken(welk uuid, nieuw bytea, nu timestamptz)
returns table (gemeente text, vervangen integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v record;
  aantal integer;
begin
  perform pg_advisory_xact_lock(hashtext('bewonerscode_maken'), hashtext(welk::text));
  select s.gemeente, s.organisatie into v from verblijf s where s.id = welk and s.organisatie = app_organisatie()
    and s.status <> 'vervallen' and s.geanonimiseerd_op is null;
  if not found then return; end if;
  delete from bewonersessie b where b.gemeente = v.gemeente and b.verblijf = welk;
  delete from bewonerscode b where b.gemeente = v.gemeente and b.verblijf = welk;
  get diagnostics aantal = row_count;
  insert into bewonerscode (gemeente, hash, organisatie, verblijf, aangemaakt_op, door_huisvester)
  values (v.gemeente, nieuw, v.organisatie, welk, nu, true);
  return query select v.gemeente, aantal;
end $$;

-- The same for who has the session of a code; null without one.
create function mijn_gegevens(sessie bytea, nu timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select persoonsgegevens(m.ids, case when c.beperkt then array(select s.id from verblijf s
      where s.id = any (m.ids) and s.organisatie = v.organisatie) else m.ids end) || jsonb_build_object('sessie',
    jsonb_build_object('verblijf', v.id, 'persoon', v.persoon, 'gemeente', v.gemeente, 'organisatie', v.organisatie,
      'verloopt_op', b.verloopt_op, 'beperkt', c.beperkt))
  from bewonersessie b join verblijf v on v.gemeente = b.gemeente and v.id = b.verblijf
    cross join lateral (select array(select zekere_verblijven(v.id)) as ids) m
    cross join lateral (select exists (select from bewonerscode k where k.gemeente = v.gemeente and k.verblijf = v.id
      and k.door_huisvester) as beperkt) c
  where b.hash = sessie and b.verloopt_op > nu and v.geanonimiseerd_op is null
$$;

-- Files a request of who has the session, about the stay of that session.
create or replace function mijn_verzoek(sessie bytea, nieuw uuid, welk text, woorden text, nu timestamptz, uiterlijk date)
returns table (uitkomst text, gemeente text, organisatie uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare v record;
begin
  select s.gemeente, s.organisatie, s.persoon, s.id into v from bewonersessie b
    join verblijf s on s.gemeente = b.gemeente and s.id = b.verblijf
    where b.hash = sessie and b.verloopt_op > nu and s.geanonimiseerd_op is null;
  if not found then return; end if;
  perform pg_advisory_xact_lock(hashtext('mijn_verzoek'), hashtext(v.persoon::text));
  if exists (select from verzoek q where q.id = nieuw) then
    return query select 'herhaald', v.gemeente, v.organisatie;
  elsif (select count(*) from verzoek q where q.status = 'open' and q.verblijf in (select zekere_verblijven(v.id))) >= 5 then
    return query select 'te_veel', v.gemeente, v.organisatie;
  else
    insert into verzoek (gemeente, id, organisatie, persoon, verblijf, soort, toelichting, via, ontvangen_op, termijn,
      naar_gemeente_op)
    values (v.gemeente, nieuw, v.organisatie, v.persoon, v.id, welk, woorden, 'eigen_pagina', nu, uiterlijk,
      case when welk <> 'correctie' then nu end);
    return query select 'nieuw', v.gemeente, v.organisatie;
  end if;
end $$;

-- The copy for a request: for staff of the gemeente what is kept in their gemeenten, for the huisvester what it registered.
-- Null for anybody else's. What a gemeente keeps for itself (BRP, who is one person with whom) is not in the huisvester's.
create function persoon_uitvoer(welk uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with recht as materialized (
    select q.*, app_personen() and q.gemeente = any (app_gemeenten()) as gemeentelijk from verzoek q
    where q.id = welk and (app_personen() and q.gemeente = any (app_gemeenten()) or q.organisatie = app_organisatie())
  ), zeker as materialized (
    select array(select zekere_verblijven(r.verblijf)) as ids from recht r
  ), uitvoer as materialized (
    select persoonsgegevens(z.ids, array(select v.id from verblijf v where v.id = any (z.ids)
      and case when r.gemeentelijk then v.gemeente = any (app_gemeenten()) else v.organisatie = r.organisatie end)) as alles,
      r.gemeentelijk, r.organisatie from recht r, zeker z
  )
  select case when gemeentelijk then alles else (alles || jsonb_build_object(
      'inschrijfstap', (select jsonb_agg(t.stap order by t.volg)
        from jsonb_array_elements(nullif(alles -> 'inschrijfstap', 'null')) with ordinality t (stap, volg)
        where t.stap ->> 'stap' in ('gewezen', 'uitgenodigd', 'afspraak', 'ingeschreven', 'niet_nodig')
          and (t.stap ->> 'organisatie')::uuid = u.organisatie),
      -- When and why the gemeente looked, and what it decided about a person, is between her and the resident.
      'inzage', (select jsonb_agg(z.keer order by z.volg)
        from jsonb_array_elements(nullif(alles -> 'inzage', 'null')) with ordinality z (keer, volg)
        where z.keer ->> 'actor_soort' = 'huisvester'),
      'auditlog', (select jsonb_agg(a.regel order by a.volg)
        from jsonb_array_elements(nullif(alles -> 'auditlog', 'null')) with ordinality a (regel, volg)
        where a.regel ->> 'object_soort' = 'verblijf' or a.regel ->> 'actor_soort' = 'huisvester')))
    - array['brp_inschrijving', 'zelfde_persoon'] end
  from uitvoer u
$$;

-- Registratie says of two stays that are counted as one person whether they are: one, from then on for certain, or two,
-- and the person of the second stay is another from then on. Answers that person, null where nothing was done.
create function zekere_persoon_vaststellen(een uuid, ander uuid, zelfde boolean) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  a verblijf;
  b verblijf;
  sleutels uuid[];
  nieuw uuid;
  plek uuid;
  eerste timestamptz;
begin
  select * into a from verblijf where id = een and geanonimiseerd_op is null;
  select * into b from verblijf where id = ander and geanonimiseerd_op is null;
  if a.id is null or b.id is null or a.persoon <> b.persoon or not app_personen() or not a.gemeente = any (app_gemeenten())
    or not b.gemeente = any (app_gemeenten()) then return null; end if;
  for plek in select l.id from locatie l where l.id in (select v.locatie from verblijf v where v.persoon = a.persoon)
    order by l.id for no key update loop end loop;
  sleutels := array[coalesce(a.zekere_persoon, a.id), coalesce(b.zekere_persoon, b.id)];
  if sleutels[1] = sleutels[2] then return case when zelfde then a.persoon end; end if;
  if zelfde then
    if spreekt_tegen(a, b) then return null; end if;
    update verblijf v set zekere_persoon = sleutels[1]
    where v.persoon = a.persoon and coalesce(v.zekere_persoon, v.id) = sleutels[2];
    update zelfde_persoon z set zeker = sleutels[1] where z.zeker = sleutels[2];
    update zelfde_persoon z set andere_zeker = sleutels[1] where z.andere_zeker = sleutels[2];
    update verzoek q set verblijf = v.id from verblijf v
    where v.id in (a.id, b.id) and q.gemeente = v.gemeente and q.persoon = a.persoon and q.verblijf is null
      and not exists (select from verblijf o where o.persoon = a.persoon and coalesce(o.zekere_persoon, o.id) <> sleutels[1]);
    return a.persoon;
  end if;
  nieuw := gen_random_uuid();
  update verblijf v set persoon = nieuw where v.persoon = a.persoon and coalesce(v.zekere_persoon, v.id) = sleutels[2];
  update overnachting o set persoon = nieuw from verblijf v
  where v.persoon = nieuw and o.gemeente = v.gemeente and o.verblijf = v.id;
  update uitschrijfformulier f set persoon = nieuw from verblijf v
  where v.persoon = nieuw and f.gemeente = v.gemeente and f.verblijf = v.id;
  update verzoek q set persoon = nieuw from verblijf v where v.persoon = nieuw and q.verblijf = v.id;
  -- What was done before the others were registered was about who leaves them.
  select min(v.aangemaakt_op) into eerste from verblijf v where v.persoon = a.persoon;
  update inschrijfstap t set persoon = nieuw where t.persoon = a.persoon and t.vastgelegd_op < eerste;
  update brp_inschrijving i set persoon = nieuw where i.persoon = a.persoon and i.vastgelegd_op < eerste;
  return nieuw;
end $$;

-- Who a night was counted for may change, as in an anonymised stay; a delivered month is about stays and nights.
create function overnachting_bewaken() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare vast record;
begin
  if not exists (select from maandlevering m where m.maand >= (select date_trunc('month', min(o.nacht))::date from oude o))
    then return null; end if;
  select m.locatie, m.maand into vast
  from (select distinct o.gemeente, o.locatie, date_trunc('month', o.nacht)::date as maand from oude o
    left join nieuwe n on n.gemeente = o.gemeente and n.nacht = o.nacht and n.verblijf = o.verblijf
    where to_jsonb(n) - 'persoon' is distinct from to_jsonb(o) - 'persoon') g
  join maandlevering m on m.gemeente = g.gemeente and m.locatie = g.locatie and m.maand = g.maand and m.versie = 1
  where not exists (select from maandcorrectie c where c.gemeente = m.gemeente and c.locatie = m.locatie
    and c.maand = m.maand and c.afgerond_op is null)
  limit 1;
  if found then perform maand_weigeren(vast.locatie, vast.maand); end if;
  return null;
end $$;
drop trigger maand_anders on overnachting;
create trigger maand_anders after update on overnachting referencing old table as oude new table as nieuwe
  for each statement execute function overnachting_bewaken();

-- Cuts what links anonymised stays to stays that still have a name. Stays of one person with less than two thirds of a year
-- between them belong together (art. 2.43 Wet BRP; a month counts its people, and the route its stays): such a run is cut
-- when none of it has a name any more, and then gets a person of its own. What was cancelled is counted by nobody, and is
-- cut at once.
create function verblijven_losmaken(nu timestamptz) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  reeks record;
  nieuw uuid;
  eigen uuid;
  rest uuid;
  eerste timestamptz;
  gedeeld boolean;
  aantal integer;
  samen integer := 0;
begin
  for reeks in
    with kandidaat as materialized (
      select v.* from verblijf v where v.persoon in (select k.persoon from verblijf k
        where k.geanonimiseerd_op is not null and k.losgemaakt_op is null)
    ), begin_van as (
      select k.*, max(coalesce(k.vertrek, k.verwacht_vertrek, 'infinity'::date)) over (partition by k.persoon, k.status = 'vervallen'
          order by k.aankomst, k.id rows between unbounded preceding and 1 preceding) as vorig_einde
      from kandidaat k
    ), genummerd as (
      select b.*, sum(case when b.status = 'vervallen' then 1 when b.vorig_einde is null then 1
          when b.vorig_einde < b.aankomst - 243 then 1 else 0 end)
        over (partition by b.persoon, b.status = 'vervallen' order by b.aankomst, b.id) as nummer
      from begin_van b
    )
    select g.persoon, array_agg(g.id) as ids, bool_and(g.status = 'vervallen') as vervallen
    from genummerd g group by g.persoon, g.status = 'vervallen', g.nummer
    having bool_and(g.geanonimiseerd_op is not null) and bool_or(g.losgemaakt_op is null)
  loop
    nieuw := gen_random_uuid();
    select min(r.aangemaakt_op), bool_or(coalesce(r.zekere_persoon, r.id) in (select coalesce(a.zekere_persoon, a.id)
        from verblijf a where a.id = any (reeks.ids))) into eerste, gedeeld
      from verblijf r where r.persoon = reeks.persoon and r.id <> all (reeks.ids);
    -- What was asked goes on with who is certainly the same, and else belongs to nobody in the register.
    update verzoek q set verblijf = r.id, persoon = coalesce(r.persoon, gen_random_uuid())
    from verblijf a left join lateral (
      select v.id, v.persoon from verblijf v where v.persoon = a.persoon and v.gemeente = a.gemeente
        and v.id <> all (reeks.ids) and coalesce(v.zekere_persoon, v.id) = coalesce(a.zekere_persoon, a.id)
      order by v.geanonimiseerd_op is null desc, v.aankomst desc, v.id limit 1) r on true
    where a.id = any (reeks.ids) and q.verblijf = a.id;
    update verblijf v set persoon = nieuw, zekere_persoon = null, losgemaakt_op = nu where v.id = any (reeks.ids);
    get diagnostics aantal = row_count;
    samen := samen + aantal;
    update overnachting o set persoon = nieuw from verblijf v
    where v.id = any (reeks.ids) and o.gemeente = v.gemeente and o.verblijf = v.id;
    update verblijf v set vorig_verblijf = null
    where v.vorig_verblijf = any (reeks.ids) and v.id <> all (reeks.ids)
      or v.id = any (reeks.ids) and v.vorig_verblijf is not null and v.vorig_verblijf <> all (reeks.ids);
    update correctie c set nieuw = c.nieuw - 'verblijf' from verblijf v
    where v.persoon = reeks.persoon and c.gemeente = v.gemeente and c.verblijf = v.id
      and c.nieuw ->> 'verblijf' = any (reeks.ids::text[]);
    -- The first stay's id may link those that are left: they get another, or what was said of it is of nobody any more.
    foreach eigen in array reeks.ids loop
      select v.id into rest from verblijf v where v.zekere_persoon = eigen order by v.aankomst, v.id limit 1;
      update zelfde_persoon z set zeker = rest where z.zeker = eigen;
      update zelfde_persoon z set andere_zeker = rest where z.andere_zeker = eigen;
      update verblijf v set zekere_persoon = nullif(rest, v.id) where v.zekere_persoon = eigen;
    end loop;
    -- Steps stay for the counts of §3.1. They go along when nobody of this person is left, or when who is left may be
    -- somebody else, who came later.
    if eerste is null then
      update inschrijfstap t set persoon = nieuw where t.persoon = reeks.persoon;
    elsif not gedeeld then
      update inschrijfstap t set persoon = nieuw where t.persoon = reeks.persoon and t.vastgelegd_op < eerste;
      update brp_inschrijving i set persoon = nieuw where i.persoon = reeks.persoon and i.vastgelegd_op < eerste;
    end if;
  end loop;
  return samen;
end $$;
revoke execute on function verblijven_losmaken from public;
grant execute on function verblijven_losmaken to onderdak_taken;

-- Without figures of the new columns a stay's others are looked for in the whole register: 0.7 s in one of 300,000 stays, and
-- 0.05 ms with them.
do $$ begin
  -- Of an empty register there is nothing to know, and the database would take it to stay empty.
  if exists (select from verblijf) then
    analyze verblijf, zelfde_persoon;
  end if;
end $$;
