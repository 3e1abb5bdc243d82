-- A day of payment that was recorded wrong is corrected with a reason, and what stood there stays to be read: the term to
-- object was counted from it (art. 22j sub b AWR).
create table betaalcorrectie (
  gemeente text not null,
  id uuid not null unique,
  nummer bigint generated always as identity,
  aanslag uuid not null,
  organisatie uuid not null,
  eerder_betaald_op date not null,
  eerder_vastgelegd_op timestamptz not null,
  eerder_vastgelegd_door uuid references gebruiker,
  reden text not null check (length(reden) between 1 and 500),
  gecorrigeerd_op timestamptz not null,
  gecorrigeerd_door uuid references gebruiker,
  primary key (gemeente, id),
  foreign key (gemeente, aanslag) references aanslag (gemeente, id)
);
comment on table betaalcorrectie is 'Days of payment that were recorded before the one that stands with the assessment';
comment on column betaalcorrectie.nummer is 'The order in which they were corrected';
comment on column betaalcorrectie.eerder_vastgelegd_door is 'Who recorded the day that was wrong';
comment on column betaalcorrectie.gecorrigeerd_door is 'Who corrected it';
create index betaalcorrectie_aanslag on betaalcorrectie (gemeente, aanslag);
create trigger vast before update or delete on betaalcorrectie for each row execute function eenmaal_invullen();

alter table betaalcorrectie enable row level security;
create policy taken on betaalcorrectie for select to onderdak_taken using (true);
create policy eigen on betaalcorrectie for select to onderdak_app using (organisatie = (select app_organisatie()));
create policy gemeente on betaalcorrectie for select to onderdak_app
  using (gemeente = any ((select app_gemeenten())::text[]));
create policy maken on betaalcorrectie for insert to onderdak_app with check (gemeente = any (app_gemeenten()));
grant select on betaalcorrectie to onderdak_app, onderdak_taken;
grant insert on betaalcorrectie to onderdak_app;

-- An assessment is frozen. The day of payment with its term is filled in once, and once more for each correction of it.
create function aanslag_invullen() returns trigger language plpgsql as $$
declare kolommen constant text[] := array['bezwaar_tot', 'betaald_op', 'betaald_vastgelegd_op', 'betaald_vastgelegd_door'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - kolommen = to_jsonb(old) - kolommen and new.betaald_op is not null
    and (old.bezwaar_tot is null or exists (select from betaalcorrectie c
      where c.gemeente = old.gemeente and c.aanslag = old.id and c.eerder_betaald_op = old.betaald_op
        and c.eerder_vastgelegd_op = old.betaald_vastgelegd_op)) then
    return new;
  end if;
  raise exception using errcode = 'OD001', constraint = 'belasting_vast', message = 'aanslag is frozen';
end $$;
drop trigger vast on aanslag;
create trigger vast before update or delete on aanslag for each row execute function aanslag_invullen();
