import type { Context } from '../src/platform/access/context.ts';
import type { Database } from '../src/platform/database/open-database.ts';

/** Loads the demo once. */
export async function seedDemo(_database: Database, _ctx: Context): Promise<void> {}
