import { randomStream } from './random-stream.ts';

const QUARTER_HOUR = 900_000;
const DAY = 96 * QUARTER_HOUR;
/** Half of the blocks have an outage: about three a year, six hours together. */
const blockDays = 64;
const chance = 0.5;

/** From `from` to before `to`, ms UTC. */
export interface Outage {
  readonly from: number;
  readonly to: number;
}

/** When the simulated exchange was down in the 64 days around a day, for one to three hours, for all coins alike. */
export function outageAround(seed: string, day: number): Outage | null {
  const block = Math.floor(day / blockDays);
  const random = randomStream(seed, 'outage', block);
  if (random() >= chance) return null;
  const length = (4 + Math.floor(9 * random())) * QUARTER_HOUR;
  const room = (blockDays * DAY - length) / QUARTER_HOUR;
  const from = block * blockDays * DAY + Math.floor(room * random()) * QUARTER_HOUR;
  return { from, to: from + length };
}
