import { atr, isFlat } from '@quorum/indicators';
import { ROUND_TRIP_FEE } from './call-rules.ts';
import { abstain, type Decision, type Side } from './decision.ts';
import type { MarketView } from './market-view.ts';

/** The range every bot measures its exits in: ATR(14), so a warm-up is never below 15 candles. */
const EXIT_ATR_LENGTH = 14;

export interface AtrExits {
  readonly side: Side;
  readonly score: number;
  /** Distance of the take profit from the entry, in ATR. */
  readonly targetAtr: number;
  /** Distance of the stop from the entry, in ATR. */
  readonly stopAtr: number;
  /** Wait this many ATR behind the close instead of entering at the next open. */
  readonly limitAtr?: number;
  readonly leverage?: number;
  readonly horizonHours: number;
  readonly reason: string;
}

/**
 * A call whose take profit and stop are multiples of ATR(14).
 * Abstains where the market is too calm to pay its fees or so wild that no stop fits above zero.
 */
export function callWithAtrExits(market: MarketView, exits: AtrExits): Decision {
  const { side, targetAtr, stopAtr, limitAtr, leverage = 1 } = exits;
  const close = market.close();
  const range = market.value(atr(EXIT_ATR_LENGTH));
  if (isFlat(range, close)) return abstain`ATR(14) is 0 at ${close}: the market stands still`;

  const direction = side === 'LONG' ? 1 : -1;
  const entry = close - direction * range * (limitAtr ?? 0);
  const nearest = (Math.min(targetAtr, stopAtr) * range) / entry;
  const farthest = (Math.max(targetAtr, stopAtr) * range * leverage) / entry;
  if (nearest >= 0 && nearest < ROUND_TRIP_FEE) {
    return abstain`an exit ${100 * nearest} % away does not pay the fee of ${100 * ROUND_TRIP_FEE} %: ${exits.reason}`;
  }
  if (entry <= 0 || farthest >= 1) {
    return abstain`ATR(14) ${range} is too wide for exits around ${close}: ${exits.reason}`;
  }
  return {
    action: 'call',
    side,
    score: exits.score,
    takeProfit: entry + direction * targetAtr * range,
    stopLoss: entry - direction * stopAtr * range,
    ...(limitAtr === undefined ? {} : { limit: entry }),
    leverage,
    horizonHours: exits.horizonHours,
    reason: exits.reason,
  };
}
