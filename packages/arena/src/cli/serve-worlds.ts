import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Method } from '../method.ts';
import { scoreWorld, type WorldScore } from '../scores/score-world.ts';
import { writeWorld } from '../world/write-world.ts';
import { chooseMethods } from './choose-methods.ts';
import type { Answer, Task } from './messages.ts';
import { openWorld } from './world-source.ts';

/** How often a worker says where it is, in milliseconds. */
const SAY_EVERY = 5000;

/** The worker's side: scores each world it is sent, and ends when nobody listens any more. */
export function serveWorlds(methods: readonly Method[]): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async (task: Task) => {
    answer(
      await score(task, methods).then(
        (score): Answer => ({ kind: 'score', score }),
        (error: Error): Answer => ({ kind: 'failure', message: error.message }),
      ),
    );
  });
}

async function score({ source, only, save }: Task, methods: readonly Method[]): Promise<WorldScore> {
  const world = await openWorld(source);
  if (save !== null) {
    await mkdir(save, { recursive: true });
    await writeWorld(join(save, `${world.name}.json.gz`), world);
  }
  let saidAt = Date.now();
  return scoreWorld(world, chooseMethods(methods, only), ({ title }, day) => {
    if (Date.now() - saidAt < SAY_EVERY) return;
    saidAt = Date.now();
    answer({ kind: 'day', method: title, day });
  });
}

function answer(message: Answer): void {
  process.send?.(message);
}
