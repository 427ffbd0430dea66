// npm run db:types: writes packages/contracts/src/database.types.ts from the schema, on a private PostgreSQL.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyMigrations,
  createCluster,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';

const root = join(import.meta.dirname, '..', '..');
const cluster = await createCluster();
try {
  const database = await openNativeDatabase(cluster.url());
  await preparePlatform(database);
  await applyMigrations(database, await readMigrations(join(root, 'supabase', 'migrations')));
  await database.close();
  const { stdout, stderr, status } = spawnSync(
    join(root, 'node_modules', '.bin', 'supabase'),
    ['gen', 'types', '--lang', 'typescript', `--remote=${cluster.url()}`, '--schema', 'public'],
    { encoding: 'utf8', env: { ...process.env, DO_NOT_TRACK: '1', PGSSLMODE: 'disable' } },
  );
  if (status !== 0) throw new Error(`the types could not be generated: ${stderr}`);
  writeFileSync(join(root, 'packages', 'contracts', 'src', 'database.types.ts'), stdout);
  process.stdout.write('packages/contracts/src/database.types.ts written\n');
} finally {
  await cluster.dispose();
}
