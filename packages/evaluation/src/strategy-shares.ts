import { type Decision, type StrategyName, strategyNames } from './decision.ts';

/** How much the vote listened to each strategy in a quarter of a year, on average. */
export interface QuarterShares {
  /** As in 2021 Q3. */
  readonly quarter: string;
  readonly shares: Readonly<Record<StrategyName, number>>;
}

export function strategyShares(decisions: readonly Decision[]): QuarterShares[] {
  const quarters = Map.groupBy(decisions, ({ decidedAt }) => quarterOf(decidedAt));
  return [...quarters].map(([quarter, made]) => ({
    quarter,
    shares: Object.fromEntries(
      strategyNames.map((name, place) => [name, meanShare(made, place)]),
    ) as QuarterShares['shares'],
  }));
}

function meanShare(decisions: readonly Decision[], place: number): number {
  return decisions.reduce((sum, { shares }) => sum + (shares[place] ?? 0), 0) / decisions.length;
}

function quarterOf(at: number): string {
  const date = new Date(at);
  return `${date.getUTCFullYear()} Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
