-- What the columns of a kind of file mean, kept under a name that its organisation sees, chooses, changes and removes.
-- Until now it was remembered by the header, out of sight; those are kept, under the name of the file they came from.

create table importprofiel (
  organisatie uuid not null references organisatie,
  id uuid not null unique,
  naam text not null check (length(naam) between 1 and 80),
  lezing jsonb not null,
  aangemaakt_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  gebruikt_op timestamptz,
  primary key (organisatie, id)
);
create unique index importprofiel_naam on importprofiel (organisatie, lower(naam));
comment on table importprofiel is 'Named reading of one kind of file: a meaning by header, the location';
comment on column importprofiel.lezing is 'Headers with their meaning, and whether somebody decided it; never a value of a row';

create function lezing_van(opzet jsonb, toegewezen jsonb) returns jsonb language sql immutable
  return (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('volgorde', t.kolom -> 'volgorde'))
      || jsonb_build_object('kop', k.kolom -> 'kop', 'betekenis', t.kolom -> 'betekenis',
        'beslist', t.kolom ->> 'betekenis' is not null or k.kolom ->> 'duiding' is not null) order by k.plek), '[]')
    from jsonb_array_elements(opzet -> 'kolommen') with ordinality k (kolom, plek)
    left join jsonb_array_elements(toegewezen) with ordinality t (kolom, plek) using (plek)
    where coalesce(k.kolom ->> 'duiding', '') not in ('gevoelig', 'niet_nodig', 'reparatie'));

insert into importprofiel (organisatie, id, naam, lezing, aangemaakt_op, gewijzigd_op, gebruikt_op)
select organisatie, gen_random_uuid(), case when beurt = 1 then stam else stam || ' (' || left(kenmerk, 6) || ')' end,
  lezing, gewijzigd_op, gewijzigd_op, gewijzigd_op
from (
  select b.*, row_number() over (partition by organisatie, lower(stam) order by gewijzigd_op, kenmerk) as beurt
  from (
    select distinct on (b.organisatie, b.kenmerk) b.organisatie, b.kenmerk, b.gewijzigd_op,
      left(coalesce(nullif(btrim(regexp_replace(b.bestandsnaam, '\.[[:alnum:]]{1,5}$', '')), ''), 'profiel'), 70) as stam,
      jsonb_build_object('verblijven', lezing_van(b.opzet -> 'verblijven', b.toewijzing -> 'verblijven'),
        'gasten', case when jsonb_typeof(b.opzet -> 'gasten') = 'object'
          then lezing_van(b.opzet -> 'gasten', b.toewijzing -> 'gasten') else '[]'::jsonb end,
        'locatie', b.toewijzing -> 'locatie', 'medereizigers', b.toewijzing -> 'medereizigers') as lezing
    from bestandsimport b
    join kolomprofiel p on p.organisatie = b.organisatie and p.kenmerk = b.kenmerk
    where b.toewijzing is not null
    order by b.organisatie, b.kenmerk, b.gewijzigd_op desc
  ) b
) b;
drop function lezing_van;
drop table kolomprofiel;

alter table importprofiel enable row level security;
create policy eigen on importprofiel for all to onderdak_app
  using (organisatie = (select app_organisatie())) with check (organisatie = (select app_organisatie()));
grant select, insert, update, delete on importprofiel to onderdak_app;
