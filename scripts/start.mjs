// `npm start`: installs what is missing, then runs the worker's `start` under the project's own Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install, projectNode, root } from './install.mjs';

install('runtime');
const cli = join(root, 'apps', 'worker', 'src', 'cli.ts');
const child = spawn(projectNode, [cli, 'start', ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
// Ctrl-C reaches the child too; this process only waits for its clean end.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill(signal));
}
child.once('exit', (code) => process.exit(code ?? 1));
