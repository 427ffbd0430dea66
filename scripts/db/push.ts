// npm run db:push -- URL: applies the migrations to a Supabase project or any Postgres with its roles.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [url] = process.argv.slice(2);
if (url === undefined || !/^postgres(ql)?:\/\//.test(url)) {
  process.stderr.write('usage: npm run db:push -- postgres://user:password@host:5432/postgres\n');
  process.exit(2);
}
const root = join(import.meta.dirname, '..', '..');
const cli = join(root, 'node_modules', '.bin', 'supabase');
const { status } = spawnSync(cli, ['db', 'push', `--remote=${url}`, '--yes', '--include-all'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, DO_NOT_TRACK: '1' },
});
process.exit(status ?? 1);
