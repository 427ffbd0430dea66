// npm run bench [-- bots replay tracking]: speed of what must stay fast. Results are checked before a figure is printed.
// `--json` ends with one line {"targets": {name: {reached, measured, target}}}, in milliseconds.
import { benchBots } from './bench/bots.ts';
import type { Figure } from './bench/figure.ts';
import { benchReplay } from './bench/replay.ts';
import { benchTracking } from './bench/tracking.ts';

const benches: Readonly<Record<string, (say: (message: string) => void) => Promise<Figure[]>>> = {
  bots: benchBots,
  replay: benchReplay,
  tracking: benchTracking,
};

const args = process.argv.slice(2);
const names = args.filter((arg) => arg !== '--json');
const unknown = names.find((name) => !(name in benches));
if (unknown !== undefined) {
  process.stderr.write(`there is no bench "${unknown}": choose from ${Object.keys(benches).join(', ')}\n`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  figures.push(
    ...((await benches[name]?.((message) => process.stderr.write(`${name}: ${message}\n`))) ?? []),
  );
}
for (const { name, measured, target } of figures) {
  const verdict = target === null ? '' : measured <= target ? `within ${target} ms` : `over ${target} ms`;
  process.stdout.write(`${name.padEnd(58)} ${measured.toFixed(0).padStart(7)} ms  ${verdict}\n`);
}
if (args.includes('--json')) {
  const targets = Object.fromEntries(
    figures
      .filter(({ target }) => target !== null)
      .map(({ name, measured, target }) => [name, { reached: measured <= (target ?? 0), measured, target }]),
  );
  process.stdout.write(`${JSON.stringify({ targets })}\n`);
}
