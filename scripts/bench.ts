// npm run bench: speed of what must stay fast, on a private PostgreSQL. Results are checked before a figure is printed.
// `--json` ends with one line {"targets": {name: {reached, measured, target}}}, in milliseconds.
import { benchTracking } from './bench/tracking.ts';

const figures = await benchTracking((message) => process.stderr.write(`${message}\n`));
for (const { name, measured, target } of figures) {
  const verdict = target === null ? '' : measured <= target ? `within ${target} ms` : `over ${target} ms`;
  process.stdout.write(`${name.padEnd(58)} ${measured.toFixed(0).padStart(7)} ms  ${verdict}\n`);
}
if (process.argv.includes('--json')) {
  const targets = Object.fromEntries(
    figures
      .filter(({ target }) => target !== null)
      .map(({ name, measured, target }) => [name, { reached: measured <= (target ?? 0), measured, target }]),
  );
  process.stdout.write(`${JSON.stringify({ targets })}\n`);
}
