// Installs what is missing with the pinned pnpm, once per lockfile. Runs on the machine's own Node (20 or newer).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that the project pins; supabase-js and vitest need a newer one than the machine may have. */
export const projectNode = join(root, 'node_modules', 'node', 'bin', 'node');

const receipt = join(root, 'node_modules', '.quorum-installed');

/** @param {'runtime' | 'everything'} scope runtime leaves out what only tests and checks need. */
export function install(scope) {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  const [have, haveScope] = existsSync(receipt) ? readFileSync(receipt, 'utf8').trim().split(' ') : [];
  if (have === wanted && (haveScope === 'everything' || scope === 'runtime')) return;

  process.stderr.write('installing dependencies …\n');
  const { config } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const args = ['--yes', `pnpm@${config.pnpm}`, 'install', '--frozen-lockfile', '--reporter=append-only'];
  if (scope === 'runtime') args.push('--prod');
  const { status, stdout, stderr } = spawnSync('npx', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write(`${stdout}\n${stderr}\nthe dependencies could not be installed: see above\n`);
    process.exit(1);
  }
  writeFileSync(receipt, `${wanted} ${scope}`);
}
