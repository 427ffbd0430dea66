import type { Strategy } from '#data/ensemble/get-strategies.ts';
import type { StrategyPoint } from '#data/ensemble/get-strategy-history.ts';
import { formatPercent } from '#format/format-percent.ts';
import { nameStrategy } from '../strategy-names.ts';

export interface StrategyRecord {
  readonly name: string;
  readonly description: string;
  readonly decisionCount: number;
  readonly correctCount: number;
  readonly accuracy: number | null;
  readonly logLoss: number | null;
  readonly brier: number | null;
  /** Its share in the vote after the newest day; null before the first. */
  readonly share: number | null;
}

/** What each strategy was worth over all days, in the order of the strategies. */
export function sumStrategies(
  history: readonly StrategyPoint[],
  strategies: readonly Strategy[],
): StrategyRecord[] {
  return strategies.map(({ strategy_name, description }) => {
    const own = history.filter((point) => point.strategy_name === strategy_name);
    const sum = (value: (point: StrategyPoint) => number) =>
      own.reduce((total, point) => total + value(point), 0);
    const decisionCount = sum((point) => point.decision_count);
    const correctCount = sum((point) => point.correct_count);
    const mean = (total: number) => (decisionCount === 0 ? null : total / decisionCount);
    return {
      name: strategy_name,
      description,
      decisionCount,
      correctCount,
      accuracy: mean(correctCount),
      logLoss: mean(sum((point) => point.log_loss_sum)),
      brier: mean(sum((point) => point.brier_sum)),
      share: own.at(-1)?.share ?? null,
    };
  });
}

/** Whom the vote listens to, and who predicted best, in a sentence. */
export function summariseShares(records: readonly StrategyRecord[]): string {
  const [leader] = [...records].sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const [best] = records
    .filter(({ logLoss }) => logLoss !== null)
    .sort((a, b) => (a.logLoss ?? 0) - (b.logLoss ?? 0));
  if (!leader || leader.share === null || !best) return 'No strategy has been tested yet.';
  const listens = `The vote listens most to "${nameStrategy(leader.name)}" (${formatPercent(leader.share, 0)})`;
  if (best.name === leader.name) return `${listens}, which also predicted best over these days.`;
  return `${listens}; over these days "${nameStrategy(best.name)}" predicted best.`;
}
