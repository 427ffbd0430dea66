// `npm test`: installs what is missing, then runs every suite under the project's own Node.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, projectNode, root } from './install.mjs';

install('everything');
const { status } = spawnSync(
  projectNode,
  [join(root, 'scripts', 'test', 'run-suites.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
