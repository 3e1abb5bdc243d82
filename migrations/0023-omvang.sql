-- How large a location was, and when: what the flat rate of the tax goes by (docs/decisions/0041). What is there already
-- counts since the location's start, as it did.

alter table kamer add column vanaf date;
alter table slaapplaats add column vanaf date;
update kamer k set vanaf = l.in_gebruik_van from locatie l where l.gemeente = k.gemeente and l.id = k.locatie;
update slaapplaats s set vanaf = l.in_gebruik_van from locatie l where l.gemeente = s.gemeente and l.id = s.locatie;
alter table kamer alter column vanaf set not null;
alter table slaapplaats alter column vanaf set not null;
comment on column kamer.vanaf is 'The first night with it: the day it was put in the register';
comment on column slaapplaats.vanaf is 'The first night with it: the day it was put in the register';

create table locatiemaximum (
  gemeente text not null,
  locatie uuid not null,
  vanaf date not null,
  maximum integer not null,
  primary key (gemeente, locatie, vanaf),
  foreign key (gemeente, locatie) references locatie (gemeente, id)
);
comment on table locatiemaximum is 'The maximum of a location through time, kept by the database';
insert into locatiemaximum (gemeente, locatie, vanaf, maximum) select gemeente, id, in_gebruik_van, maximum from locatie;

-- Until a location is approved its maximum is a proposal, and has no past.
create function maximum_bijhouden() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare eerste date := new.in_gebruik_van;
begin
  if new.status in ('voorgesteld', 'geweigerd') then
    delete from locatiemaximum m where m.gemeente = new.gemeente and m.locatie = new.id;
  elsif tg_op = 'UPDATE' then
    if new.maximum = old.maximum then return null; end if;
    eerste := greatest(new.in_gebruik_van, (new.gewijzigd_op at time zone 'Europe/Amsterdam')::date);
  end if;
  insert into locatiemaximum (gemeente, locatie, vanaf, maximum) values (new.gemeente, new.id, eerste, new.maximum)
    on conflict (gemeente, locatie, vanaf) do update set maximum = excluded.maximum;
  return null;
end $$;
revoke execute on function maximum_bijhouden from public;
create trigger maximum_bijhouden after insert or update of maximum, in_gebruik_van on locatie
  for each row execute function maximum_bijhouden();

create table locatieomvang (
  gemeente text not null,
  id uuid not null unique,
  nummer bigint generated always as identity,
  locatie uuid not null,
  vanaf date not null,
  tot date check (tot > vanaf),
  slaapplaatsen integer check (slaapplaatsen between 1 and 2000),
  kamers integer check (kamers between 0 and 2000),
  reden text not null check (length(reden) between 1 and 500),
  vastgelegd_op timestamptz not null,
  vastgelegd_door uuid references gebruiker,
  primary key (gemeente, id),
  foreign key (gemeente, locatie) references locatie (gemeente, id),
  check ((slaapplaatsen is null) = (kamers is null))
);
comment on table locatieomvang is 'Beds and rooms that an official found a location to have, against what the register says; never a person';
comment on column locatieomvang.nummer is 'The last one recorded holds';
comment on column locatieomvang.slaapplaatsen is 'None: as the register says, whatever was found before';
create index locatieomvang_locatie on locatieomvang (gemeente, locatie);
create trigger vast before update or delete on locatieomvang for each row execute function eenmaal_invullen();

alter table locatiemaximum enable row level security;
alter table locatieomvang enable row level security;
create policy taken on locatiemaximum for select to onderdak_taken using (true);
create policy taken on locatieomvang for select to onderdak_taken using (true);
create policy gemeente on locatiemaximum for select to onderdak_app using (gemeente = any ((select app_gemeenten())::text[]));
create policy gemeente on locatieomvang for select to onderdak_app using (gemeente = any ((select app_gemeenten())::text[]));
create policy maken on locatieomvang for insert to onderdak_app with check (gemeente = any (app_gemeenten()));
grant select on locatiemaximum, locatieomvang to onderdak_app, onderdak_taken;
grant insert on locatieomvang to onderdak_app;
