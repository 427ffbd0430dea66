// npm run bench [-- bots learning metrics replay tracking]: speed of what must stay fast. Results are checked before a figure is printed.
// `--json` ends with one line {"targets": {name: {reached, measured, target, why}}}, in milliseconds; `--large` also
// measures what takes an hour and a half and tens of gigabytes, `--days=60` takes so much of the metrics' year: for work on them.
import { benchBots } from './bench/bots.ts';
import type { BenchOptions, Figure } from './bench/figure.ts';
import { benchLearning } from './bench/learning.ts';
import { benchMetrics } from './bench/metrics.ts';
import { benchReplay } from './bench/replay.ts';
import { benchTracking } from './bench/tracking.ts';

type Bench = (say: (message: string) => void, options: BenchOptions) => Promise<Figure[]>;

const benches: Readonly<Record<string, Bench>> = {
  bots: benchBots,
  learning: benchLearning,
  metrics: benchMetrics,
  replay: benchReplay,
  tracking: benchTracking,
};

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const days = args.find((arg) => arg.startsWith('--days='))?.slice('--days='.length);
const options = { large: args.includes('--large'), days: Number(days ?? 365) };
const unknown = names.find((name) => !(name in benches));
if (unknown !== undefined) {
  process.stderr.write(`there is no bench "${unknown}": choose from ${Object.keys(benches).join(', ')}\n`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  figures.push(
    ...((await benches[name]?.((message) => process.stderr.write(`${name}: ${message}\n`), options)) ?? []),
  );
}
for (const figure of figures) {
  const { name, measured, target, unit = 'ms', note, why } = figure;
  const limit = target === null ? '' : `${shown(target)} ${unit}`;
  const verdict = target === null ? '' : isReached(figure) ? `within ${limit}` : `over ${limit}`;
  const line = `${name.padEnd(64)} ${shown(measured).padStart(7)} ${unit}`;
  process.stdout.write(`${[line, verdict, note].filter(Boolean).join('  ')}\n`);
  if (!isReached(figure) && why !== undefined) process.stdout.write(`    because ${why}\n`);
}
if (args.includes('--json')) {
  const targets = Object.fromEntries(
    figures
      .filter(({ target }) => target !== null)
      .map((figure) => {
        const { name, measured, target, why } = figure;
        return [
          name,
          { reached: isReached(figure), measured, target, ...(isReached(figure) ? {} : { why }) },
        ];
      }),
  );
  process.stdout.write(`${JSON.stringify({ targets })}\n`);
}

function isReached({ measured, target }: Figure): boolean {
  return target === null || measured <= target;
}

function shown(value: number): string {
  return value.toFixed(value < 100 && !Number.isInteger(value) ? 1 : 0);
}
