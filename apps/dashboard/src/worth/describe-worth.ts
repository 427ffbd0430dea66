import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatPoints } from '#format/format-points.ts';
import { formatReturn } from '#format/format-return.ts';
import type { LaggedMean } from '#statistics/lagged-mean.ts';
import { type Worth, whyNoInterval } from './weigh-learning.ts';

/** What learning is worth here, in three sentences that promise nothing. */
export function describeWorth(worth: Worth): string {
  const { accuracy, netReturn } = worth;
  const found = `Over ${formatCount(worth.decisionCount)} decisions on ${worth.dayCount} days the learned vote was right ${formatPercent(accuracy.learned)} of the time, the plain majority ${formatPercent(accuracy.equal)}`;
  if (accuracy.difference === null || netReturn.difference === null) {
    return `${found}. Whether that is more than luck cannot be said yet (${whyNoInterval(worth)}).`;
  }
  const points = `${formatPoints(accuracy.difference.mean)} points ${range(accuracy.difference, formatPoints)}`;
  const earned = `A decision earned ${formatReturn(netReturn.learned)} in 24 hours after costs, the majority's ${formatReturn(netReturn.equal)}`;
  return `${found}: ${points}, ${judge(accuracy.difference)}. ${earned}: the difference ${range(netReturn.difference, formatReturn)} ${judgeReturn(netReturn.difference)}.`;
}

function judge({ low, high }: LaggedMean): string {
  if (low > 0) return 'more than luck';
  return high < 0 ? 'worse than not learning' : 'which cannot be told from luck';
}

function judgeReturn({ low, high }: LaggedMean): string {
  if (low > 0) return 'is above zero';
  return high < 0 ? 'is below zero' : 'cannot be told from zero';
}

function range({ low, high }: LaggedMean, format: (value: number) => string): string {
  return `[${format(low)}, ${format(high)}]`;
}
