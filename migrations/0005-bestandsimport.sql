-- Files that a huisvester hands over: read, judged row by row, written only after approval (§3.1.3).

-- Names and places of one person compare alike whatever the order of the words, capitals, diacritics and punctuation.
create function persoonssleutel(naam text, woonplaats text) returns text language sql immutable parallel safe
  return (select coalesce(string_agg(deel, ' ' order by deel), '')
      from regexp_split_to_table(zoeksleutel(naam), '[[:space:].,''’‘ʼʻ`´·‐–-]+') deel where deel <> '')
    || ' | ' || btrim(regexp_replace(zoeksleutel(woonplaats), '[[:space:].,''’‘ʼʻ`´·‐–-]+', ' ', 'g'));
alter table verblijf add column persoonssleutel text
  generated always as (persoonssleutel(naam, woonplaats)) stored;
comment on column verblijf.persoonssleutel is 'Finds the same person again in a file: name and place of residence';
create index verblijf_persoonssleutel on verblijf (organisatie, persoonssleutel);
create index verblijf_bestandsimport on verblijf (bestandsimport) where bestandsimport is not null;

create table kolomprofiel (
  organisatie uuid not null references organisatie,
  kenmerk text not null,
  toewijzing jsonb not null,
  gewijzigd_op timestamptz not null,
  primary key (organisatie, kenmerk)
);
comment on table kolomprofiel is 'What the columns of a kind of file meant the last time';
comment on column kolomprofiel.kenmerk is 'SHA-256 of the words of both header lines';

create table bestandsimport (
  organisatie uuid not null references organisatie,
  id uuid not null unique,
  bestandsnaam text not null check (length(bestandsnaam) between 1 and 200),
  gastenbestand text check (length(gastenbestand) between 1 and 200),
  bestand_hash text not null,
  kenmerk text not null,
  opzet jsonb not null,
  toewijzing jsonb,
  status text not null
    check (status in ('toewijzen', 'beoordelen', 'beoordeeld', 'verwerken', 'verwerkt', 'ingetrokken', 'mislukt')),
  rijen integer not null default 0,
  gedaan integer not null default 0,
  uitkomst jsonb not null default '{}',
  aangemaakt_op timestamptz not null,
  aangemaakt_door uuid not null,
  gewijzigd_op timestamptz not null,
  afgerond_op timestamptz,
  opgeruimd_op timestamptz,
  primary key (organisatie, id),
  check (status in ('toewijzen', 'ingetrokken') or toewijzing is not null),
  check ((status in ('verwerkt', 'ingetrokken')) = (afgerond_op is not null))
);
comment on column bestandsimport.bestand_hash is 'SHA-256 of the file or files';
comment on column bestandsimport.opzet is 'What was found on reading: columns with their headers, encoding, delimiter';
comment on column bestandsimport.toewijzing is 'What its owner agreed the columns mean';
comment on column bestandsimport.gedaan is 'Rows judged so far';
comment on column bestandsimport.uitkomst is 'Numbers and dates; never names';
comment on column bestandsimport.opgeruimd_op is 'When its rows were deleted';
create index bestandsimport_bezig on bestandsimport (gewijzigd_op) where status in ('beoordelen', 'verwerken');
create index bestandsimport_hash on bestandsimport (organisatie, bestand_hash);

create table importregel (
  organisatie uuid not null,
  import uuid not null,
  lijst text not null check (lijst in ('verblijven', 'gasten')),
  nummer integer not null,
  cellen jsonb not null,
  oordeel text check (oordeel in ('goed', 'dubbel', 'geen_nacht', 'fout')),
  fouten jsonb not null default '[]',
  letop text[] not null default '{}',
  primary key (organisatie, import, lijst, nummer),
  foreign key (organisatie, import) references bestandsimport (organisatie, id) on delete cascade
);
comment on column importregel.nummer is 'Line or row in the file, as people see it';
comment on column importregel.cellen is 'Cells by column; columns and values that may hold a BSN or document number are left out';
comment on column importregel.fouten is 'Field, column and code; never a value';

-- The stays that good rows become: `volg` 1 is who the row names, the others travel along. Other rows have none.
create table importverblijf (
  organisatie uuid not null,
  import uuid not null,
  nummer integer not null,
  volg smallint not null check (volg >= 1),
  id uuid not null unique,
  gemeente text not null,
  locatie uuid not null,
  slaapplaats uuid,
  naam text not null,
  woonplaats text not null,
  land text not null,
  aankomst date not null,
  vertrek date check (vertrek > aankomst),
  documentsoort text,
  taal text not null,
  werkgever text,
  meereizend text not null,
  geboortedatum date,
  nationaliteit text,
  sleutel text not null generated always as (persoonssleutel(naam, woonplaats)) stored,
  primary key (organisatie, import, nummer, volg),
  foreign key (organisatie, import) references bestandsimport (organisatie, id) on delete cascade
);
create index importverblijf_sleutel on importverblijf (import, sleutel);

alter table kolomprofiel enable row level security;
alter table bestandsimport enable row level security;
alter table importregel enable row level security;
alter table importverblijf enable row level security;
do $$
declare tabel text;
begin
  foreach tabel in array array['kolomprofiel', 'bestandsimport', 'importregel', 'importverblijf'] loop
    execute format('create policy eigen on %I for all to onderdak_app
      using (organisatie = (select app_organisatie())) with check (organisatie = (select app_organisatie()))', tabel);
  end loop;
  foreach tabel in array array['bestandsimport', 'importregel', 'importverblijf'] loop
    execute format('create policy taken on %I for all to onderdak_taken using (true) with check (true)', tabel);
  end loop;
end $$;
grant select, insert, update, delete on kolomprofiel, bestandsimport, importregel, importverblijf to onderdak_app;
grant select, delete on importregel, importverblijf to onderdak_taken;
grant select, update (status, gewijzigd_op, opgeruimd_op) on bestandsimport to onderdak_taken;
