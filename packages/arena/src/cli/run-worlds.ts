import { type ChildProcess, fork } from 'node:child_process';
import type { WorldScore } from '../scores/score-world.ts';
import type { Answer, Task } from './messages.ts';
import { nameOfSource } from './world-source.ts';

/** Scores worlds in processes of their own, `jobs` at a time, and returns them in the order of the tasks. */
export async function runWorlds(
  worker: URL,
  tasks: readonly Task[],
  jobs: number,
  say: (message: string) => void,
): Promise<WorldScore[]> {
  const scores: WorldScore[] = [];
  const waiting = [...tasks.entries()];
  const workers = Array.from({ length: Math.min(jobs, tasks.length) }, () => fork(worker));
  let done = 0;
  const work = async (process: ChildProcess) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, task] = next;
      scores[index] = await ask(process, task, say);
      done += 1;
      say(`${nameOfSource(task.source)} is done, ${done} of ${tasks.length}`);
    }
  };
  try {
    await Promise.all(workers.map(work));
    return scores;
  } finally {
    for (const process of workers) process.disconnect();
  }
}

/** Sends a worker one world and waits for its score. Throws what went wrong there, with the name of the world. */
function ask(worker: ChildProcess, task: Task, say: (message: string) => void): Promise<WorldScore> {
  const name = nameOfSource(task.source);
  return new Promise((resolve, reject) => {
    const listen = (answer: Answer) => {
      if (answer.kind === 'day') return say(`${name}: ${answer.method}, day ${answer.day + 1}`);
      worker.off('message', listen).off('exit', end);
      if (answer.kind === 'score') resolve(answer.score);
      else reject(new Error(answer.message.includes(name) ? answer.message : `${name}: ${answer.message}`));
    };
    const end = (code: number | null) => reject(new Error(`${name}: its process ended with ${code}`));
    worker.on('message', listen).on('exit', end);
    worker.send(task);
  });
}
