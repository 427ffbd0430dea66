import type { CallRecords } from './call-records.ts';

/** Calls at the crowd's rate that a bot has to speak against. */
const STRENGTH = 200;

/** Each bot's rate, drawn towards that of the crowd. */
export function botRates(records: CallRecords): number[] {
  const crowd = records.crowdRate();
  return records.shrunkRates(Array<number>(records.hits.length).fill(crowd), STRENGTH);
}
