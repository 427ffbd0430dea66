import type { Evaluation } from '@quorum/evaluation';

type Method = Evaluation['methods'][number];
type Figure = Method['accuracy'];

const columns: readonly (readonly [name: string, width: number, write: (method: Method) => string])[] = [
  ['method', 42, ({ label }) => label],
  ['accuracy', 9, ({ accuracy }) => percent(accuracy.value, 1)],
  ['against equal', 22, ({ accuracyDifference }) => withInterval(accuracyDifference, 1)],
  ['net 24 h', 9, ({ net }) => percent(net.value, 3)],
  ['against equal', 25, ({ netDifference }) => withInterval(netDifference, 3)],
  ['Brier', 7, ({ brier }) => number(brier.value, 4)],
  ['ECE', 6, ({ calibrationError }) => number(calibrationError, 3)],
  ['Sharpe', 7, ({ account }) => number(account.sharpe.value, 2)],
  ['deepest fall', 13, ({ account }) => percent(account.maxDrawdown, 1)],
];

/** The evaluation for a terminal: what was found, then a line a method. */
export function printEvaluation({ findings, methods, coverage }: Evaluation): string {
  const head = columns.map(([name, width], place) => pad(name, width, place)).join(' ');
  const lines = methods.map((method) =>
    columns.map(([, width, write], place) => pad(write(method), width, place)).join(' '),
  );
  return ['', ...findings, '', head, ...lines, '', ...coverage.map(coverageLine)].join('\n');
}

function coverageLine({ label, points }: Evaluation['coverage'][number]): string {
  const said = points
    .filter(({ coverage }) => [0.01, 0.05, 0.1, 0.25, 0.5, 1].includes(coverage))
    .map(
      ({ coverage, accuracy, net }) =>
        `${percent(coverage, 0)}: ${percent(accuracy.value, 1)}, ${percent(net.value, 3)}`,
    );
  return `${label}, the surest: ${said.join(' | ')}`;
}

function withInterval({ value, low, high }: Figure, digits: number): string {
  if (value === null) return '';
  const text = (each: number) => (each * 100).toFixed(digits);
  const interval = low === null || high === null ? '' : ` [${text(low)}, ${text(high)}]`;
  return `${value > 0 ? '+' : ''}${text(value)}${interval}`;
}

function percent(value: number | null, digits: number): string {
  return value === null ? '—' : `${(value * 100).toFixed(digits)} %`;
}

function number(value: number | null, digits: number): string {
  return value === null ? '—' : value.toFixed(digits);
}

function pad(text: string, width: number, place: number): string {
  return place === 0 ? text.padEnd(width) : text.padStart(width);
}
