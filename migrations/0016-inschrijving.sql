-- Registering and deregistering (§3.1.1, §3.1.2, §6.2.8, Bijlage 2.13).

-- `verblijf.persoon` links stays within an organisation. That two of them are one human being is never concluded by
-- itself: staff say so, or say that they are not.
create table zelfde_persoon (
  gemeente text not null references gemeente,
  id uuid not null unique,
  persoon uuid not null,
  andere_gemeente text not null references gemeente,
  andere_persoon uuid not null,
  oordeel text not null check (oordeel in ('zelfde', 'verschillend')),
  besloten_op timestamptz not null,
  besloten_door uuid references gebruiker,
  primary key (gemeente, id),
  unique (gemeente, andere_gemeente, persoon, andere_persoon),
  check (persoon < andere_persoon)
);
comment on table zelfde_persoon is 'Two persons of the register that are one, or are not, as staff decided';
comment on column zelfde_persoon.persoon is 'As in verblijf.persoon, known in `gemeente`';
comment on column zelfde_persoon.andere_persoon is 'As in verblijf.persoon, known in `andere_gemeente`';
create index zelfde_persoon_andere on zelfde_persoon (andere_persoon);

-- A day on which the gemeente registers people at the location.
create table inschrijfdag (
  gemeente text not null references gemeente,
  id uuid not null unique,
  organisatie uuid not null references organisatie,
  locatie uuid not null,
  datum date not null,
  van time not null,
  gepland_op timestamptz not null,
  gepland_door uuid references gebruiker,
  primary key (gemeente, id),
  foreign key (gemeente, locatie, organisatie) references locatie (gemeente, id, organisatie)
);
create index inschrijfdag_datum on inschrijfdag (gemeente, datum);

-- What was done about somebody's registration: added to, never changed.
create table inschrijfstap (
  gemeente text not null references gemeente,
  id bigint generated always as identity,
  organisatie uuid not null references organisatie,
  persoon uuid not null,
  stap text not null check (stap in ('gewezen', 'uitgenodigd', 'afspraak', 'ingeschreven', 'niet_ingeschreven',
    'uitgeschreven', 'niet_nodig')),
  datum date not null,
  reden text check (reden in ('korter', 'elders_ingeschreven', 'al_vertrokken')),
  inschrijfdag uuid,
  verzoek uuid not null,
  vastgelegd_op timestamptz not null,
  vastgelegd_door uuid references gebruiker,
  primary key (gemeente, id),
  unique (gemeente, persoon, verzoek),
  foreign key (gemeente, inschrijfdag) references inschrijfdag (gemeente, id),
  check ((stap = 'niet_nodig') = (reden is not null))
);
comment on column inschrijfstap.persoon is 'As in verblijf.persoon';
comment on column inschrijfstap.datum is 'The day it is about: of the invitation, the appointment, the registration';
comment on column inschrijfstap.verzoek is 'Id that the form came with: sent twice, it happened once';
create index inschrijfstap_persoon on inschrijfstap (persoon);

-- The deregistration form that a resident signs at check-in. By law a signal to the gemeente, not a filing (art. 2.43,
-- 2.49 Wet BRP). It is active once the person has left: that follows from the stays.
create table uitschrijfformulier (
  gemeente text not null references gemeente,
  id uuid not null unique,
  organisatie uuid not null references organisatie,
  persoon uuid not null,
  verblijf uuid not null,
  taal text not null check (taal in ('nl', 'en', 'pl', 'ro', 'bg', 'hu')),
  naam text not null check (length(naam) between 1 and 120),
  getekend_op timestamptz not null,
  opgenomen_door uuid references gebruiker,
  ingetrokken_op timestamptz,
  primary key (gemeente, id),
  foreign key (gemeente, verblijf) references verblijf (gemeente, id)
);
comment on column uitschrijfformulier.persoon is 'As in verblijf.persoon';
comment on column uitschrijfformulier.naam is 'Typed by the resident as signature';
comment on column uitschrijfformulier.taal is 'The language it was read and signed in';
create unique index uitschrijfformulier_geldig on uitschrijfformulier (gemeente, persoon) where ingetrokken_op is null;

-- A comparison of addresses: with counts of the BRP, or with the yearly list of vacant buildings. No names.
create table adrescontrole (
  gemeente text not null references gemeente,
  id uuid not null unique,
  soort text not null check (soort in ('brp', 'leegstand')),
  peildatum date not null,
  volledig boolean not null,
  drempel integer not null check (drempel between 1 and 100),
  bestand_hash bytea not null,
  rijen integer not null,
  onleesbaar integer not null,
  gecontroleerd_op timestamptz not null,
  gecontroleerd_door uuid references gebruiker,
  primary key (gemeente, id)
);
comment on column adrescontrole.volledig is 'The file holds every address of the gemeente: one that is not in it has nobody registered';
comment on column adrescontrole.drempel is 'An address that is no location stands out from so many registered people on';
create index adrescontrole_op on adrescontrole (gemeente, gecontroleerd_op desc);

-- What it found at each location, and at other addresses that stand out; of the rest nothing is kept.
create table adresbevinding (
  gemeente text not null,
  controle uuid not null,
  nummer integer not null,
  locatie uuid,
  adres text not null,
  in_brp integer,
  in_register integer,
  hoort_in_brp integer,
  maximum integer,
  oordeel text not null check (oordeel in ('boven_maximum', 'boven_register', 'te_weinig', 'onbekend', 'leeg_bewoond',
    'klopt')),
  signaal uuid,
  signaal_nieuw boolean not null default false,
  primary key (gemeente, controle, nummer),
  foreign key (gemeente, controle) references adrescontrole (gemeente, id),
  foreign key (gemeente, locatie) references locatie (gemeente, id),
  foreign key (gemeente, signaal) references signaal (gemeente, id)
);
comment on column adresbevinding.adres is 'Street and number as the register or the file has it; counts, no names';
comment on column adresbevinding.signaal is 'The signal it gave, or the one that was open about the same';
comment on column signaal.details is 'Numbers, dates and, of an address that is no location, the address; never names';

alter table zelfde_persoon enable row level security;
alter table inschrijfdag enable row level security;
alter table inschrijfstap enable row level security;
alter table uitschrijfformulier enable row level security;
alter table adrescontrole enable row level security;
alter table adresbevinding enable row level security;

-- Both gemeenten, so that nobody learns of somebody elsewhere.
create policy gemeente on zelfde_persoon for all to onderdak_app
  using ((select app_personen()) and gemeente = any ((select app_gemeenten())::text[])
    and andere_gemeente = any ((select app_gemeenten())::text[]))
  with check ((select app_personen()) and gemeente = any ((select app_gemeenten())::text[])
    and andere_gemeente = any ((select app_gemeenten())::text[]));
grant select, insert on zelfde_persoon to onderdak_app;
grant update (oordeel, besloten_op, besloten_door) on zelfde_persoon to onderdak_app;

create policy gemeente on inschrijfdag for all to onderdak_app
  using (gemeente = any ((select app_gemeenten())::text[])) with check (gemeente = any ((select app_gemeenten())::text[]));
create policy eigen on inschrijfdag for select to onderdak_app using (organisatie = (select app_organisatie()));
grant select, insert on inschrijfdag to onderdak_app;

create policy gemeente on inschrijfstap for all to onderdak_app
  using (gemeente = any ((select app_gemeenten())::text[]) and (select app_personen()))
  with check (gemeente = any ((select app_gemeenten())::text[]) and (select app_personen()) and stap <> 'gewezen');
-- A huisvester sees what was done that asks something of it or of the resident, and adds only its own step, about who
-- stays with it.
create policy eigen on inschrijfstap for select to onderdak_app using (organisatie = (select app_organisatie())
  and stap in ('gewezen', 'uitgenodigd', 'afspraak', 'ingeschreven', 'niet_nodig'));
create policy wijzen on inschrijfstap for insert to onderdak_app
  with check (organisatie = (select app_organisatie()) and stap = 'gewezen' and exists (select from verblijf v
    where v.gemeente = inschrijfstap.gemeente and v.persoon = inschrijfstap.persoon
      and v.organisatie = inschrijfstap.organisatie));
grant select, insert on inschrijfstap to onderdak_app;

create policy eigen on uitschrijfformulier for all to onderdak_app
  using (organisatie = (select app_organisatie()))
  with check (organisatie = (select app_organisatie()) and exists (select from verblijf v
    where v.gemeente = uitschrijfformulier.gemeente and v.id = uitschrijfformulier.verblijf
      and v.persoon = uitschrijfformulier.persoon and v.organisatie = uitschrijfformulier.organisatie));
create policy gemeente on uitschrijfformulier for select to onderdak_app
  using (gemeente = any ((select app_gemeenten())::text[]) and (select app_personen()));
grant select, insert on uitschrijfformulier to onderdak_app;
grant update (ingetrokken_op) on uitschrijfformulier to onderdak_app;

create policy gemeente on adrescontrole for all to onderdak_app
  using (gemeente = any ((select app_gemeenten())::text[])) with check (gemeente = any ((select app_gemeenten())::text[]));
create policy gemeente on adresbevinding for all to onderdak_app
  using (gemeente = any ((select app_gemeenten())::text[])) with check (gemeente = any ((select app_gemeenten())::text[]));
grant select, insert on adrescontrole, adresbevinding to onderdak_app;

do $$
declare tabel text;
begin
  foreach tabel in array array['zelfde_persoon', 'inschrijfdag', 'inschrijfstap', 'uitschrijfformulier', 'adrescontrole',
    'adresbevinding'] loop
    execute format('create policy taken on %I for select to onderdak_taken using (true)', tabel);
    execute format('grant select on %I to onderdak_taken', tabel);
  end loop;
end $$;

-- Who is said to be registered from an earlier day on replaces what was said of later days; the steps keep who said what.
grant delete on brp_inschrijving to onderdak_app;
-- Both write and read it for a person; a huisvester sees steps, not the BRP.
create index brp_inschrijving_persoon on brp_inschrijving (persoon);

-- Candidates for "one person": the same name, and born on the same day where both are known. Within what the actor sees.
create index verblijf_naam_geboren on verblijf (zoeknaam, geboortedatum);
