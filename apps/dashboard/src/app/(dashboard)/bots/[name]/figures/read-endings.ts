import { type Costs, getCosts } from '#data/metrics/get-costs.ts';
import { getChosenEndings } from '#data/tracking/get-chosen-endings.ts';
import { getTpSlStats, type TpSlStats } from '#data/tracking/get-tp-sl-stats.ts';
import type { Choice } from '#metrics/choice.ts';
import { isWholeRecord } from '#metrics/describe-choice.ts';

/** How the calls of a choice ended: kept for the whole record, else read off the calls. */
export function readEndings(name: string, choice: Choice, from: string | null): Promise<TpSlStats> {
  return isWholeRecord(choice)
    ? getTpSlStats(name)
    : getChosenEndings(name, choice.regime, choice.side, from);
}

/** What they cost: added up by day for the whole record, else read off the calls. */
export async function readCosts(name: string, choice: Choice, from: string | null): Promise<Costs> {
  if (isWholeRecord(choice)) return getCosts(name);
  const { ended_count, ...sums } = await getChosenEndings(name, choice.regime, choice.side, from);
  return { ...sums, trade_count: ended_count };
}
