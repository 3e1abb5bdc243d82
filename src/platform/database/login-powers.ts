import pg from 'pg';

/** What a database login can do that row-level security does not hold back. */
export type LoginPowers = { superuser: boolean; bypassesRowSecurity: boolean; ownsTables: boolean };

/** Looks at a login by one connection of its own. */
export async function loginPowers(url: string): Promise<LoginPowers> {
  const client = new pg.Client({ connectionString: url, application_name: 'onderdak-check' });
  await client.connect();
  try {
    const { rows } = await client.query<LoginPowers>(`
      select r.rolsuper as superuser, r.rolbypassrls as "bypassesRowSecurity",
        exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as "ownsTables"
      from pg_roles r where r.rolname = session_user`);
    return rows[0] ?? { superuser: true, bypassesRowSecurity: true, ownsTables: true };
  } finally {
    await client.end();
  }
}
