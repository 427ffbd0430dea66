// `npm run check`: what CI checks beside the tests.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, projectNode, root } from './install.mjs';

install('everything');
const { status } = spawnSync(projectNode, [join(root, 'scripts', 'check', 'run-checks.ts')], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
