import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the tests need beside npm: the program that shows a package is there, and the package. */
const needed = [
  { file: '/usr/lib/postgresql/15/bin/postgres', debianPackage: 'postgresql-15' },
  { file: '/usr/share/postgresql/15/extension/pg_cron.control', debianPackage: 'postgresql-15-cron' },
  { file: '/usr/share/postgresql/15/extension/pgtap.control', debianPackage: 'postgresql-15-pgtap' },
  {
    file: '/usr/share/postgresql/15/extension/plpgsql_check.control',
    debianPackage: 'postgresql-15-plpgsql-check',
  },
  { file: '/usr/bin/pg_prove', debianPackage: 'libtap-parser-sourcehandler-pgtap-perl' },
  { file: '/usr/bin/chromium', debianPackage: 'chromium' },
  { file: '/usr/share/fonts/truetype/dejavu', debianPackage: 'fonts-dejavu-core' },
];

/** Installs what is missing where that is possible (root on Debian). Returns the packages that are still missing. */
export function installDebianPackages(): string[] {
  const missing = missingPackages();
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return missing;
  process.stdout.write(`installing ${missing.join(' ')} …\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { env: environment, stdio: 'ignore' });
  const installed = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], {
    env: environment,
    encoding: 'utf8',
  });
  if (installed.status !== 0) process.stdout.write(`${installed.stdout}\n${installed.stderr}\n`);
  return missingPackages();
}

function missingPackages(): string[] {
  return needed.filter(({ file }) => !existsSync(file)).map(({ debianPackage }) => debianPackage);
}
