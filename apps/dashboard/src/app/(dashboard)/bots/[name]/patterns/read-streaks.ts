import { getStreaks, type Streaks } from '#data/metrics/get-streaks.ts';
import { getTrades, type Trade } from '#data/tracking/get-trades.ts';
import type { Choice } from '#metrics/choice.ts';
import { whyNotKept } from '#metrics/describe-choice.ts';

/** As many marks as can be told apart on a phone. */
const ribbonLength = 60;

export interface ReadStreaks {
  readonly trades: readonly Trade[];
  readonly streaks: Streaks;
  readonly whyNot: string | null;
}

/** The newest trades of the choice, and the streaks of the whole record. */
export async function readStreaks(name: string, choice: Choice, from: string | null): Promise<ReadStreaks> {
  const [trades, streaks] = await Promise.all([
    getTrades(name, { side: choice.side, from }, ribbonLength),
    getStreaks(name),
  ]);
  return { trades, streaks, whyNot: whyNotKept(choice, []) };
}
