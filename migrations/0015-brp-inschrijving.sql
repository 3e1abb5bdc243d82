-- What the gemeente knows of somebody's registration in its own BRP, by period (§3.1.1, §3.1.4, art. 224 Gemeentewet).
-- A night that no period holds is unknown: it is decided, never assumed.
create table brp_inschrijving (
  gemeente text not null references gemeente,
  id uuid not null unique,
  persoon uuid not null,
  vanaf date not null,
  tot date,
  status text not null check (status in ('ingeschreven', 'niet_ingeschreven')),
  bron text not null check (bron in ('medewerker', 'brp', 'adrescontrole')),
  vastgelegd_op timestamptz not null,
  vastgelegd_door uuid references gebruiker,
  primary key (gemeente, id),
  check (tot is null or tot > vanaf),
  exclude using gist (gemeente with =, persoon with =, daterange(vanaf, tot) with &&)
);
comment on table brp_inschrijving is 'Registered with an address in this gemeente or not, by period; the first day counts, `tot` is the first that does not';
comment on column brp_inschrijving.persoon is 'As in verblijf.persoon';
comment on column brp_inschrijving.status is 'ingeschreven: resident with an address in this gemeente; niet_ingeschreven: found not to be';
comment on column brp_inschrijving.bron is 'Who said so: staff, the BRP itself, or a comparison of addresses';

alter table brp_inschrijving enable row level security;
create policy gemeente on brp_inschrijving for all to onderdak_app
  using (gemeente = any ((select app_gemeenten())::text[]) and (select app_personen()))
  with check (gemeente = any ((select app_gemeenten())::text[]) and (select app_personen()));
create policy taken on brp_inschrijving for select to onderdak_taken using (true);
grant select, insert, update on brp_inschrijving to onderdak_app;
grant select on brp_inschrijving to onderdak_taken;
