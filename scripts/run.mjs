// Runs one of the project's commands under its own Node, after making sure that it is installed.
import { spawnSync } from 'node:child_process';
import { install, projectNode } from './install.mjs';

const commands = {
  quorum: ['apps/worker/src/cli.ts'],
  arena: ['scripts/arena.ts'],
  evaluate: ['apps/worker/src/cli.ts', 'evaluate'],
  bench: ['scripts/bench.ts'],
  'db:build': ['scripts/db/build.ts'],
  'db:push': ['scripts/db/push.ts'],
  'db:types': ['scripts/db/generate-types.ts'],
};

const [name, ...rest] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  process.stderr.write(`there is no command "${name}": it is one of ${Object.keys(commands).join(', ')}\n`);
  process.exit(2);
}
install(name === 'quorum' || name === 'evaluate' ? 'runtime' : 'everything');
const { status } = spawnSync(projectNode, [...command, ...rest], { stdio: 'inherit' });
process.exit(status ?? 1);
