import { existsSync } from 'node:fs';
import { styleText } from 'node:util';
import type { Method } from '../method.ts';
import type { WorldScore } from '../scores/score-world.ts';
import { summarise } from '../summary/summarise.ts';
import { compareReference, readReference } from './compare-reference.ts';
import { jsonReport } from './json-report.ts';
import { type Options, parseOptions } from './parse-options.ts';
import { report, type Section } from './report.ts';
import { runWorlds } from './run-worlds.ts';
import { UsageError } from './usage-error.ts';
import { nameOfSource } from './world-source.ts';

/** `npm run arena`: returns the exit code. `worker` is a module that calls `serveWorlds` with the same methods. */
export async function arena(
  args: readonly string[],
  methods: readonly Method[],
  worker: URL,
): Promise<number> {
  try {
    const options = parseOptions(
      args,
      methods.map(({ key }) => key),
    );
    return options === null ? 0 : await measure(options, methods, worker);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function measure(options: Options, methods: readonly Method[], worker: URL): Promise<number> {
  const { sources, only, save, jobs, json } = options;
  const missing = sources.find((source) => 'file' in source && !existsSync(source.file));
  if (missing !== undefined) throw new UsageError(`--world ${nameOfSource(missing)} is no file`);
  const reference = options.reference === null ? null : await readReference(options.reference);
  const tasks = sources.map((source) => ({ source, only, save }));
  const worlds = await runWorlds(worker, tasks, jobs, (message) => process.stderr.write(`${message}\n`));
  const summaries = summarise(worlds);
  for (const section of report(methods, summaries, worlds)) print(section);
  if (reference !== null) {
    print({ title: 'Largest difference from the reference', lines: compareReference(worlds, reference) });
  }
  const broken = brokenBounds(worlds);
  for (const sentence of broken) process.stderr.write(`${sentence}\n`);
  if (json) process.stdout.write(`${jsonReport(summaries)}\n`);
  return broken.length === 0 ? 0 : 1;
}

function print({ title, lines }: Section): void {
  const [head, ...rows] = lines;
  process.stdout.write(
    `${styleText('bold', title)}\n${styleText('dim', head ?? '')}\n${rows.map((row) => `${row}\n`).join('')}\n`,
  );
}

/** A promise that was not kept is a fault of the method's code, not of the world. */
function brokenBounds(worlds: readonly WorldScore[]): string[] {
  return worlds.flatMap(({ name, regrets }) =>
    Object.entries(regrets)
      .filter(([, { regret, bound }]) => regret > bound)
      .map(
        ([key, { regret, bound }]) => `${name}: the regret of ${key} is ${regret}, over its bound ${bound}`,
      ),
  );
}
