import { correctness } from './coverage-curve.ts';
import { type Calendar, countOf, dailyMean } from './day-sums.ts';
import type { Costs, Decision } from './decision.ts';
import { type Draws, type Estimate, estimateMean } from './estimate.ts';
import { judge } from './judged-call.ts';
import { botAlone } from './methods.ts';

/** A bot by itself: each decision at which a call of it stood counts once. */
export interface BotRecord {
  readonly bot: string;
  readonly callCount: number;
  /** Part of all decisions it had a say in. */
  readonly share: number;
  readonly accuracy: Estimate;
  readonly net: Estimate;
}

/** A bot that spoke in fewer decisions than this can be best by luck alone. */
const MINIMUM_SHARE = 0.05;

/** Every bot that spoke, the most accurate first. */
export function botRecords(
  decisions: readonly Decision[],
  costs: Costs,
  calendar: Calendar,
  draws: Draws,
): BotRecord[] {
  const spoken = new Map<string, Decision[]>();
  for (const decision of decisions) {
    for (const bot of decision.voters) addTo(spoken, bot, decision);
  }
  return [...spoken]
    .map(([bot, own]) => recordOf(bot, own, own.length / decisions.length, costs, calendar, draws))
    .toSorted((a, b) => (b.accuracy.value ?? 0) - (a.accuracy.value ?? 0) || a.bot.localeCompare(b.bot));
}

/** The most accurate of those that spoke often enough; null where none did. Known only afterwards. */
export function bestInHindsight(records: readonly BotRecord[]): BotRecord | null {
  return records.find(({ share, accuracy }) => share >= MINIMUM_SHARE && accuracy.value !== null) ?? null;
}

function recordOf(
  bot: string,
  decisions: readonly Decision[],
  share: number,
  costs: Costs,
  calendar: Calendar,
  draws: Draws,
): BotRecord {
  const calls = judge(decisions, botAlone(bot, bot), costs);
  const correct = dailyMean(calls, calendar, correctness);
  const net = dailyMean(calls, calendar, (call) => call.net);
  return {
    bot,
    callCount: countOf(net),
    share,
    accuracy: estimateMean(calendar, correct, draws),
    net: estimateMean(calendar, net, draws),
  };
}

function addTo(spoken: Map<string, Decision[]>, bot: string, decision: Decision): void {
  const known = spoken.get(bot);
  if (known === undefined) spoken.set(bot, [decision]);
  else known.push(decision);
}
