import type { Method } from '../method.ts';
import type { WorldScore } from '../scores/score-world.ts';
import { daysAfterSwitch } from '../summary/edge-after-switch.ts';
import type { MethodSummary } from '../summary/summarise.ts';
import { digits, percent, shown, shownWithInterval, unknown } from './show-number.ts';
import { table } from './table.ts';

/** A heading and its lines. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

type Row = readonly [method: Method, summary: MethodSummary];

/** What people read: scores, edge after a switch, alarms, Hedge's bound. */
export function report(
  methods: readonly Method[],
  summaries: ReadonlyMap<string, MethodSummary>,
  worlds: readonly WorldScore[],
): Section[] {
  const rows = methods.flatMap((method): Row[] => {
    const summary = summaries.get(method.key);
    return summary === undefined ? [] : [[method, summary]];
  });
  return [
    scoreSection(rows, worlds),
    leadSection(rows, worlds.length),
    ...edgeSections(rows),
    alarmSection(rows),
    boundSection(methods, worlds),
  ].filter(({ lines }) => lines.length > 0);
}

function scoreSection(rows: readonly Row[], worlds: readonly WorldScore[]): Section {
  const head = ['method', 'accuracy', 'gap closed', 'trust 46–75', 'trust 151–180', 'ECE', 'Brier'];
  const names = worlds.length === 1 ? worlds[0]!.name : `${worlds.length} worlds`;
  return {
    title: `${names}: direction accuracy from day 31, mean ± standard error [95 % interval]`,
    lines: table(
      head,
      rows.map(([{ title }, { accuracy, gapClosed, spearman60, spearman180, ece, brier }]) => [
        title,
        shownWithInterval(accuracy),
        shownWithInterval(gapClosed),
        ...[spearman60, spearman180, ece, brier].map(shown),
      ]),
    ),
  };
}

function leadSection(rows: readonly Row[], worlds: number): Section {
  const rivals = ['equal', 'hedge', 'tunedHedge', 'fixedShare'].filter((key) =>
    rows.some(([method]) => method.key === key),
  );
  const titleOf = (key: string) => rows.find(([method]) => method.key === key)![0].title;
  return {
    title: `Worlds of ${worlds} in which a method was ahead, and its least lead over equal weight`,
    lines: table(
      ['method', ...rivals.map((key) => `of ${titleOf(key)}`), 'least lead'],
      rows.map(([{ title, key }, { wins, leastLead }]) => [
        title,
        ...rivals.map((rival) => (rival === key ? unknown : String(wins[rival]))),
        key === 'equal' ? unknown : digits(leastLead),
      ]),
    ),
  };
}

function edgeSections(rows: readonly Row[]): Section[] {
  const known = rows.flatMap(([{ title }, { edge }]) => (edge === null ? [] : [{ title, edge }]));
  if (known.length === 0) return [];
  const days = daysAfterSwitch.map(String);
  return [
    {
      title: 'Lead over equal weight by days after a switch of regime, as a share of the steady lead',
      lines: table(
        ['method', 'steady', ...days],
        known.map(({ title, edge }) => [title, digits(edge.steady), ...edge.shares.map(percent)]),
      ),
    },
    {
      title: "The same as a share of the oracle's lead on the same days",
      lines: table(
        ['method', 'steady', ...days],
        known.map(({ title, edge }) => [
          title,
          percent(edge.steadyOfOracle),
          ...edge.sharesOfOracle.map(percent),
        ]),
      ),
    },
  ];
}

function alarmSection(rows: readonly Row[]): Section {
  const known = rows.flatMap(([{ title }, { detection }]) =>
    detection === null ? [] : [{ title, detection }],
  );
  const lines = table(
    ['method', 'got worse', 'found', 'median days', 'false alarms'],
    known.map(({ title, detection: { degraded, found, medianDelay, falseAlarms } }) => [
      title,
      String(degraded),
      String(found),
      medianDelay === null ? unknown : String(medianDelay),
      falseAlarms.toFixed(2),
    ]),
  );
  return {
    title: 'Bots that got worse; false alarms per bot in 180 days',
    lines: known.length === 0 ? [] : lines,
  };
}

function boundSection(methods: readonly Method[], worlds: readonly WorldScore[]): Section {
  const lines = methods.flatMap(({ key, title }) => {
    const shares = worlds.flatMap(({ regrets }) => {
      const found = regrets[key];
      return found === undefined ? [] : [found.regret / found.bound];
    });
    return shares.length === 0 ? [] : [`${title}: at most ${percent(Math.max(...shares))} of √(T ln N / 2)`];
  });
  return { title: 'Regret of the mixture against the best bot', lines };
}
