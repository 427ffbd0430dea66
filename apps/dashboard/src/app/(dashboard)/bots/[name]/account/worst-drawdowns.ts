import { worstDrawdowns } from '@quorum/metrics';
import type { Drawdown } from '#data/metrics/get-drawdowns.ts';
import type { EquityDay } from '#data/metrics/get-equity.ts';

/** The five deepest falls of an equity curve, by the definition of the stored ones. Its first row is the start. */
export function listWorstDrawdowns(days: readonly Pick<EquityDay, 'day' | 'equity'>[]): Drawdown[] {
  const dayAt = (index: number) => days[index]?.day ?? '';
  return worstDrawdowns(days.map(({ equity }) => equity)).map((fall, index) => ({
    rank: index + 1,
    depth: fall.depth,
    peak_on: dayAt(fall.peak),
    trough_on: dayAt(fall.trough),
    recovered_on: fall.recovery === null ? null : dayAt(fall.recovery),
    duration_days: fall.duration,
    recovery_days: fall.recoveryTime,
    as_of: null,
  }));
}
