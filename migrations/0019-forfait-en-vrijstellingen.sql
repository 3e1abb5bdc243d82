-- The flat rate a huisvester can choose (forfait), and exemptions of an ordinance that an official records for a location.

alter table verordening
  add column forfait_per text not null default 'locatie' check (forfait_per in ('locatie', 'kamer', 'slaapplaats')),
  add column vrijstellingen text[] not null default '{}'
    check (vrijstellingen <@ array['zorginstelling', 'asielopvang', 'forensenbelasting']);
comment on column verordening.forfait is 'Fixed nights a year by number of beds: [{totSlaapplaatsen, nachten}]';
comment on column verordening.forfait_per is 'What the fixed nights are for: a location, each of its rooms, each of its beds';
comment on column verordening.vrijstellingen is 'Exemptions it has, beside forms of housing and children: of locations that are recorded as such';

alter table aangifteregel
  add column forfait jsonb,
  add column vrijstelling text check (vrijstelling in ('huisvestingsvorm', 'minderjarig_kind', 'zorginstelling',
    'asielopvang', 'forensenbelasting')),
  add constraint forfait_nachten check (forfait is null or (forfait ->> 'nachten')::integer >= 0);
comment on column aangifteregel.forfait is 'The flat rate over these days: {per, aantal, perJaar, nachten}; none where the ordinance has none';
comment on column aangifteregel.vrijstelling is 'Why its exempt nights are';
alter table aangifteregel disable trigger vast;
update aangifteregel r set vrijstelling = case when l.huisvestingsvorm = any (v.huisvestingsvormen)
  then 'minderjarig_kind' else 'huisvestingsvorm' end
  from verordening v, locatie l where r.vrijgesteld > 0 and v.gemeente = r.gemeente and v.id = r.verordening
    and l.gemeente = r.gemeente and l.id = r.locatie;
alter table aangifteregel enable trigger vast;
alter table aangifteregel add constraint vrijstelling_genoemd check (vrijgesteld = 0 or vrijstelling is not null);

alter table aangifte add column berekening text check (berekening in ('werkelijk', 'forfait')),
  add constraint berekening_bij_indienen check (berekening is null or ingediend_op is not null);
comment on column aangifte.berekening is 'What the huisvester chose with it: actual nights or the flat rate';
drop trigger vast on aangifte;
create trigger vast before update or delete on aangifte
  for each row execute function eenmaal_invullen('ingediend_op', 'ingediend_door', 'vervallen_op', 'berekening');
grant update (berekening) on aangifte to onderdak_app;

create table locatievrijstelling (
  gemeente text not null,
  id uuid not null unique,
  locatie uuid not null,
  soort text not null check (soort in ('zorginstelling', 'asielopvang', 'forensenbelasting')),
  vanaf date not null,
  tot date,
  reden text not null check (length(reden) between 1 and 500),
  vastgelegd_op timestamptz not null,
  vastgelegd_door uuid references gebruiker,
  primary key (gemeente, id),
  foreign key (gemeente, locatie) references locatie (gemeente, id),
  check (tot is null or tot >= vanaf),
  constraint vrijstelling_een exclude using gist (locatie with =, daterange(vanaf, tot) with &&)
);
comment on table locatievrijstelling is 'A location of which the nights are exempt where the ordinance has that exemption; never a person';
create trigger vast before update or delete on locatievrijstelling for each row execute function eenmaal_invullen('tot');
alter table locatievrijstelling enable row level security;
create policy taken on locatievrijstelling for select to onderdak_taken using (true);
create policy gemeente on locatievrijstelling for select to onderdak_app using (gemeente = any ((select app_gemeenten())::text[]));
create policy maken on locatievrijstelling for insert to onderdak_app with check (gemeente = any (app_gemeenten()));
create policy invullen on locatievrijstelling for update to onderdak_app
  using (gemeente = any (app_gemeenten())) with check (gemeente = any (app_gemeenten()));
grant select on locatievrijstelling to onderdak_app, onderdak_taken;
grant insert, update (tot) on locatievrijstelling to onderdak_app;
