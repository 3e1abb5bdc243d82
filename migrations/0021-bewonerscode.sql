-- A personal code for who did not check in at a tablet or door: the huisvester makes it, it is shown once (§3.1.3 AVG).
create policy zien on bewonerscode for select to onderdak_app using (organisatie = app_organisatie());
grant select (gemeente, organisatie, verblijf, aangemaakt_op) on bewonerscode to onderdak_app;

-- Makes the code of a stay of the own organisation: whatever came before, and who is logged in by it, ends. Answers nothing
-- for a stay that is not there, was cancelled or was anonymised.
create function bewonerscode_maken(welk uuid, nieuw bytea, nu timestamptz) returns table (gemeente text, vervangen integer)
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
  insert into bewonerscode (gemeente, hash, organisatie, verblijf, aangemaakt_op)
  values (v.gemeente, nieuw, v.organisatie, welk, nu);
  return query select v.gemeente, aantal;
end $$;

-- Whether a code is that of a stay of the own organisation: what is printed must open that stay and no other.
create function bewonerscode_klopt(welk uuid, code bytea) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from bewonerscode b where b.hash = code and b.verblijf = welk and b.organisatie = app_organisatie())
$$;
