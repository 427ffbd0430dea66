// npm run check: types, lint and format, dead code, SQL lint, and whether what is built from something else is fresh.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

const projects = [
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
  ...readdirSync(join(root, 'apps')).map((name) => `apps/${name}`),
  'supabase/functions',
  'supabase/tests',
  'scripts',
];

const checks: readonly (readonly [name: string, command: readonly string[]])[] = [
  ...projects.map((project) => [`types of ${project}`, [bin('tsc'), '-p', project]] as const),
  ['lint and format', [bin('biome'), 'check', '--error-on-warnings', '.']],
  ['dead code', [bin('knip')]],
  ['SQL', [bin('squawk'), '--config', join(root, 'supabase', 'squawk.toml'), ...migrationFiles()]],
  ['migrations are built from the schemas', [process.execPath, 'scripts/db/build.ts', '--check']],
  ['documents name files that exist', [process.execPath, 'scripts/check/document-paths.ts']],
];

function migrationFiles(): string[] {
  const folder = join(root, 'supabase', 'migrations');
  return readdirSync(folder).map((file) => join(folder, file));
}

let failures = 0;
for (const [name, [command, ...args]] of checks) {
  const { status, stdout, stderr } = spawnSync(command ?? '', args, { cwd: root, encoding: 'utf8' });
  if (status === 0) continue;
  failures += 1;
  process.stdout.write(`✗ ${name}\n${stdout}${stderr}\n`);
}
process.stdout.write(
  failures === 0 ? `${checks.length} checks passed\n` : `${failures} of ${checks.length} checks failed\n`,
);
process.exit(failures === 0 ? 0 : 1);
