-- Who a session belongs to, with the names of the organisations the person works for.
-- In PL/pgSQL, which keeps its plan: it is asked with every request.
create or replace function sessie_lezen(zoek bytea, nu timestamptz, stil interval, langst interval)
returns table (sessie uuid, gebruiker uuid, naam text, email text, taal text, gekozen uuid, laatst_gezien_op timestamptz,
  begonnen_op timestamptz, toekenningen jsonb)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select s.id, g.id, g.naam, g.email, g.taal, s.organisatie, s.laatst_gezien_op, s.begonnen_op,
    coalesce((select jsonb_agg(jsonb_build_object('rol', t.rol, 'gemeente', t.gemeente, 'organisatie', t.organisatie,
                'organisatie_naam', o.naam) order by t.verleend_op, t.id)
      from toekenning t left join organisatie o on o.id = t.organisatie
      where t.gebruiker = g.id and t.ingetrokken_op is null), '[]')
  from sessie s join gebruiker g on g.id = s.gebruiker
  where s.hash = zoek and s.laatst_gezien_op > nu - stil and s.begonnen_op > nu - langst;
end $$;

-- An invitation that nobody accepted is removed in time: it holds somebody's address.
create policy opruimen on uitnodiging for all to onderdak_taken using (true);
grant select, delete on uitnodiging to onderdak_taken;

-- A field that would be asked from a later day on can still be called off; one that is asked already ends on a day.
grant delete on registratieveld to onderdak_app;
