import type { Comparison } from './compare-bots.ts';
import type { BotRecord } from './watch-bots.ts';

/** Shares of decisions between which a bot speaks neither too often nor too seldom. */
const SPEAKING = { least: 0.002, most: 0.6 };
const TWINS = 0.98;
const SHOWN_PAIRS = 12;

export interface BotLine {
  readonly bot: string;
  readonly family: string;
  readonly timeframe: string;
  readonly decisions: number;
  readonly calls: number;
  /** Calls per decision; null before the first decision. */
  readonly spokenShare: number | null;
  readonly longShare: number | null;
  readonly trades: number;
  /** Trades that ended with a net gain; null before the first trade. */
  readonly winRate: number | null;
  /** Net return of the margin per trade; null before the first trade. */
  readonly meanNet: number | null;
  /** The last reason it gave for keeping silent. */
  readonly silence: string;
}

export interface CrowdReport extends Comparison {
  readonly bots: readonly BotLine[];
  readonly concerns: readonly string[];
}

/** Everything the report says, as plain JSON. */
export function summarise(records: readonly BotRecord[], comparison: Comparison): CrowdReport {
  const bots = records.map(lineOf);
  return { ...comparison, bots, concerns: concernsOf(bots, comparison) };
}

function lineOf({ bot, decisions, longs, shorts, trades, wins, netSum, silence }: BotRecord): BotLine {
  const calls = longs + shorts;
  return {
    bot: bot.slug,
    family: bot.family,
    timeframe: bot.timeframe,
    decisions,
    calls,
    spokenShare: share(calls, decisions),
    longShare: share(longs, calls),
    trades,
    winRate: share(wins, trades),
    meanNet: share(netSum, trades),
    silence,
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function concernsOf(
  bots: readonly BotLine[],
  { pairs, withinFamilies, betweenFamilies }: Comparison,
): string[] {
  const speech = bots.flatMap(({ bot, calls, spokenShare, silence }) => {
    if (spokenShare === null)
      return [`${bot} could not speak: ${silence || 'there are no candles of its timeframe'}`];
    if (calls === 0) return [`${bot} never spoke; its last reason: ${silence}`];
    if (spokenShare < SPEAKING.least)
      return [`${bot} speaks on ${percent(spokenShare)} of its candles, under 0.2 %`];
    return spokenShare > SPEAKING.most
      ? [`${bot} speaks on ${percent(spokenShare)} of its candles, over 60 %`]
      : [];
  });
  const oneSided = bots
    .filter(({ calls, longShare }) => calls > 0 && (longShare === 0 || longShare === 1))
    .map(({ bot, longShare }) => `${bot} only ever went ${longShare === 1 ? 'LONG' : 'SHORT'}`);
  const twins = pairs
    .filter(({ correlation }) => correlation > TWINS)
    .map(({ a, b, correlation }) => `${a} and ${b} are twins: correlation ${correlation.toFixed(3)}`);
  const alike =
    withinFamilies !== null && betweenFamilies !== null && withinFamilies <= betweenFamilies
      ? ['bots of one family are no more alike than bots of two']
      : [];
  return [...speech, ...oneSided, ...twins, ...alike];
}

/** The report as text for a terminal. */
export function printReport({ bots, pairs, withinFamilies, betweenFamilies, concerns }: CrowdReport): string {
  const width = Math.max(...bots.map(({ bot }) => bot.length));
  const lines = bots.map(
    ({ bot, family, timeframe, calls, spokenShare, longShare, trades, winRate, meanNet }) =>
      [
        bot.padEnd(width),
        family.padEnd(15),
        timeframe.padStart(3),
        String(calls).padStart(7),
        percent(spokenShare).padStart(8),
        percent(longShare).padStart(8),
        String(trades).padStart(7),
        percent(winRate).padStart(8),
        percent(meanNet, 3).padStart(10),
      ].join('  '),
  );
  const head = [
    'bot'.padEnd(width),
    'family'.padEnd(15),
    '   ',
    '  calls',
    '  spoken',
    '    LONG',
    ' trades',
    '     won',
    'net/trade',
  ].join('  ');
  return [
    head,
    ...lines,
    '',
    'Most alike, by the correlation of their daily net returns:',
    ...pairs.slice(0, SHOWN_PAIRS).map(({ a, b, correlation }) => `  ${correlation.toFixed(3)}  ${a}, ${b}`),
    '',
    `Mean correlation within families ${fixed(withinFamilies)}, between families ${fixed(betweenFamilies)}.`,
    ...(concerns.length === 0
      ? ['Every bot speaks on 0.2–60 % of its candles, on both sides, and no two are twins.']
      : ['To look at:', ...concerns.map((concern) => `  ${concern}`)]),
    '',
  ].join('\n');
}

function percent(value: number | null, digits = 2): string {
  return value === null ? '–' : `${(100 * value).toFixed(digits)} %`;
}

function fixed(value: number | null): string {
  return value === null ? 'unknown' : value.toFixed(3);
}
