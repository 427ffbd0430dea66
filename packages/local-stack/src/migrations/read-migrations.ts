import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Migration {
  /** Fourteen digits, as Supabase's CLI numbers them. */
  readonly version: string;
  readonly name: string;
  readonly sql: string;
}

/** Reads a folder of `<version>_<name>.sql` files in the order in which they apply. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{14}_\w+\.sql$/.test(file)).sort();
  if (files.length === 0)
    throw new Error(`${folder} holds no migrations: expected files like 20251006190000_add_x.sql`);
  return Promise.all(
    files.map(async (file) => ({
      version: file.slice(0, 14),
      name: file.slice(15, -4),
      sql: await readFile(join(folder, file), 'utf8'),
    })),
  );
}
