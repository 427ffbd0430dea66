import { getChosenStreaks, getStreaks, type Streaks } from '#data/metrics/get-streaks.ts';
import { getTrades, type Trade } from '#data/tracking/get-trades.ts';
import type { Choice } from '#metrics/choice.ts';
import { isWholeRecord } from '#metrics/describe-choice.ts';

/** As many marks as can be told apart on a phone. */
const ribbonLength = 60;

export interface ReadStreaks {
  readonly trades: readonly Trade[];
  readonly streaks: Streaks;
}

/** The newest trades of a choice, and its streaks: stored for the whole record, else counted now. */
export async function readStreaks(name: string, choice: Choice, from: string | null): Promise<ReadStreaks> {
  const [trades, streaks] = await Promise.all([
    getTrades(name, { side: choice.side, regime: choice.regime, from }, ribbonLength),
    isWholeRecord(choice) ? getStreaks(name) : getChosenStreaks(name, choice, from),
  ]);
  return { trades, streaks };
}
