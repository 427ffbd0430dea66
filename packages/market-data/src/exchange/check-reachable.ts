import type { ExchangeClock } from './exchange-clock.ts';
import { withDeadline } from './with-deadline.ts';

export type Reachability =
  | { readonly reachable: true }
  | { readonly reachable: false; readonly reason: string };

/** Asks for the exchange's time once, without retries. */
export async function checkReachable(
  exchange: string,
  clock: ExchangeClock,
  limitMs: number,
): Promise<Reachability> {
  try {
    await withDeadline(clock.time(), limitMs, () => new Error(`no answer within ${limitMs / 1000} s`));
    return { reachable: true };
  } catch (error) {
    return { reachable: false, reason: `${exchange} cannot be reached: ${(error as Error).message}` };
  }
}
