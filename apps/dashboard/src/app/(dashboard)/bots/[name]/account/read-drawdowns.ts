import { type Drawdown, getDrawdowns } from '#data/metrics/get-drawdowns.ts';
import type { Choice } from '#metrics/choice.ts';
import { isWholeRecord } from '#metrics/describe-choice.ts';
import { readEquity } from './read-equity.ts';
import { listWorstDrawdowns } from './worst-drawdowns.ts';

/** The worst drawdowns of a choice: stored for the whole record, else read off the equity curve the page shows. */
export async function readDrawdowns(name: string, choice: Choice, now: string): Promise<Drawdown[]> {
  if (isWholeRecord(choice)) return getDrawdowns(name);
  return listWorstDrawdowns((await readEquity(name, choice, now)).days);
}
