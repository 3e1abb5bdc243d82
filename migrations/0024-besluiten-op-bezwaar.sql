-- What was decided on objections is kept as it was decided; counts that come to what was levied are settled; the day of
-- payment; and less of a provisional assessment.

-- A count that came to exactly what was levied: nothing is left to do with it.
alter table aangifte add column gelijk_op timestamptz, add column gelijk_door uuid references gebruiker;
comment on column aangifte.gelijk_op is 'It came to what was levied already: settled without an assessment of its own';
comment on column aangifte.gelijk_door is 'Who levied then';
drop trigger vast on aangifte;
create trigger vast before update or delete on aangifte for each row execute function eenmaal_invullen('ingediend_op',
  'ingediend_door', 'vervallen_op', 'berekening', 'gelijk_op', 'gelijk_door');
grant update (gelijk_op, gelijk_door) on aangifte to onderdak_app;
drop policy indienen on aangifte;
create policy indienen on aangifte for update to onderdak_app
  using (organisatie = app_organisatie() and vervallen_op is null)
  with check (organisatie = app_organisatie() and vervallen_op is null and gelijk_op is null);

-- Nights that came off by a decision, as it says: of which line, or of a provisional assessment at which tariff. Until now
-- only what was left of all of them together was kept, with the assessment that came of it.
drop trigger vast on bezwaarschrift;
alter table bezwaarschrift add column minderingen jsonb;
comment on column bezwaarschrift.minderingen is 'What its decision takes off: [{regel, nachten}], of a provisional assessment [{tarief, nachten}]. Without an assessment of less where a later count had left those nights out';
update bezwaarschrift b set minderingen = coalesce((
    select jsonb_agg(jsonb_build_object('regel', m.regel, 'nachten', m.nachten) order by m.regel) from (
      select n.regel, n.nachten - coalesce(o.nachten, 0) as nachten
      from jsonb_to_recordset(v.invoer -> 'minderingen') n(regel text, nachten integer)
      left join aanslag e on e.gemeente = v.gemeente and e.organisatie = v.organisatie and e.van = v.van and e.tot = v.tot
        and e.volgorde = v.volgorde - 1 and e.aangifte = v.aangifte
        and (e.invoer ->> 'berekening') is not distinct from (v.invoer ->> 'berekening')
      left join lateral (select o.nachten from jsonb_to_recordset(e.invoer -> 'minderingen') o(regel text, nachten integer)
        where o.regel = n.regel) o on true
    ) m where m.nachten > 0), '[]')
  from aanslag v where v.gemeente = b.gemeente and v.id = b.vermindering;
alter table bezwaarschrift add constraint minderingen_bij_besluit
  check ((vermindering is null or minderingen is not null) and (minderingen is null or besluit in ('gegrond', 'deels')));
create trigger vast before update or delete on bezwaarschrift for each row execute function eenmaal_invullen('besluit',
  'besluit_reden', 'besloten_op', 'besloten_door', 'vermindering', 'minderingen');
grant update (minderingen) on bezwaarschrift to onderdak_app;

drop trigger vast on aanslag;
-- A new fact by which nights that had come off are taxed all the same: decisions before it no longer count.
alter table aanslag add column nieuw_feit boolean not null default false;
comment on column aanslag.nieuw_feit is 'Made on a new fact (art. 16 lid 1 AWR): what came off on objection before is taxed again';
update aanslag a set nieuw_feit = true
  where a.reden is not null and a.aangifte is not null and a.invoer -> 'minderingen' = '[]'
    and exists (select from aanslag e where e.gemeente = a.gemeente and e.organisatie = a.organisatie and e.van = a.van
      and e.tot = a.tot and e.volgorde = a.volgorde - 1
      and e.invoer -> 'minderingen' <> '[]' and e.nachten < a.nachten)
    and not exists (select from bezwaarschrift b where b.gemeente = a.gemeente and b.vermindering = a.id);

-- The term to object to what is paid on a declaration begins the day after the payment (art. 22j sub b AWR).
alter table aanslag alter column bezwaar_tot drop not null,
  add column betaald_op date, add column betaald_vastgelegd_op timestamptz,
  add column betaald_vastgelegd_door uuid references gebruiker;
comment on column aanslag.bezwaar_tot is 'The last day to object; none while what is paid on a declaration was not paid';
comment on column aanslag.betaald_op is 'The day of payment of what is paid on a declaration';
comment on column aanslag.betaald_vastgelegd_door is 'Who recorded that it was paid';
update aanslag set bezwaar_tot = null where soort = 'voldoening' and te_betalen > 0;
alter table aanslag
  add constraint betaling_bij_voldoening check (betaald_op is null or soort = 'voldoening'),
  add constraint betaling_vastgelegd check ((betaald_op is null) = (betaald_vastgelegd_op is null)
    and (betaald_vastgelegd_door is null or betaald_op is not null)),
  add constraint bezwaartermijn check (bezwaar_tot is not null or (soort = 'voldoening' and betaald_op is null));
create trigger vast before update or delete on aanslag for each row execute function eenmaal_invullen('bezwaar_tot',
  'betaald_op', 'betaald_vastgelegd_op', 'betaald_vastgelegd_door');
create policy invullen on aanslag for update to onderdak_app
  using (gemeente = any (app_gemeenten())) with check (gemeente = any (app_gemeenten()));
grant update (bezwaar_tot, betaald_op, betaald_vastgelegd_op, betaald_vastgelegd_door) on aanslag to onderdak_app;

-- Less of a provisional assessment follows from no declaration either.
do $$
declare naam text;
begin
  select conname into strict naam from pg_constraint
  where conrelid = 'aanslag'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%voorlopig%aangifte IS NULL%';
  execute format('alter table aanslag drop constraint %I', naam);
end $$;
alter table aanslag add constraint aanslag_uit_aangifte
  check (soort = 'vermindering' or (soort = 'voorlopig') = (aangifte is null));
