-- What was recorded of the tax by mistake can be mended: the last tariff, the last ordinance, who was said last to be liable.
-- Counts and assessments keep what they were made with; an ordinance by which they were made stays, as they point to it.
create function laatste_herstellen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.tot is null then return old; end if;
  elsif to_jsonb(new) - 'tot' = to_jsonb(old) - 'tot' then
    -- Open again only where nothing follows it any more: the exclusion constraint lets nothing else through.
    if old.tot is null or new.tot is null or new.tot = old.tot then return new; end if;
  end if;
  raise exception using errcode = 'OD001', constraint = 'belasting_vast', message = tg_table_name || ' is frozen';
end $$;

do $$
declare tabel text;
begin
  foreach tabel in array array['verordening', 'belastingtarief', 'belastingplicht'] loop
    execute format('drop trigger vast on %I', tabel);
    execute format('create trigger vast before update or delete on %I for each row execute function laatste_herstellen()', tabel);
    execute format('create policy intrekken on %I for delete to onderdak_app
      using (tot is null and gemeente = any (app_gemeenten()))', tabel);
    execute format('grant delete on %I to onderdak_app', tabel);
  end loop;
end $$;
