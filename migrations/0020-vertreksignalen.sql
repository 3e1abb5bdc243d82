-- A signal that is about one resident's departure is closed by what ends it: a step of registratie, or the register itself
-- when the resident turns out to be here (§3.1.2).

-- Closes an open signal, in the name of who is at work; the clock is nobody. What the register closed by itself gives up
-- its key, so that the same thing can be signalled again; what a person closed does not. Answers whether it was open.
create function signaal_sluiten(van_gemeente text, over text, uitkomst text, nu timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  taken boolean := coalesce(current_setting('role', true), '') = 'onderdak_taken';
  gesloten record;
begin
  if not (taken or van_gemeente = any (app_gemeenten())) or uitkomst not in ('afgehandeld', 'ongegrond') then
    raise insufficient_privilege;
  end if;
  select s.id, s.status into gesloten from signaal s
    where s.gemeente = van_gemeente and s.sleutel = over and s.status in ('nieuw', 'in_behandeling') for update;
  if not found then return false; end if;
  update signaal set status = uitkomst, gewijzigd_op = nu,
    sleutel = case when taken then sleutel || ':' || id else sleutel end
    where gemeente = van_gemeente and id = gesloten.id;
  insert into signaal_gebeurtenis (gemeente, signaal, tijdstip, door, van, naar)
    values (van_gemeente, gesloten.id, nu, case when taken then null else app_gebruiker() end, gesloten.status, uitkomst);
  return true;
end $$;
revoke all on function signaal_sluiten from public;
grant execute on function signaal_sluiten to onderdak_app, onderdak_taken;
comment on column signaal_gebeurtenis.door is 'Who did it; null when the register did';
