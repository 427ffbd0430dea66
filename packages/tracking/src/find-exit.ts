import type { Candle } from '@quorum/contracts';
import type { Call } from './call.ts';
import type { ClosedCandles } from './closed-candles.ts';
import { expire } from './expire.ts';
import { isLiquidated, type Levels, levelsOf } from './levels.ts';
import type { Market } from './market.ts';
import type { Entry, Exit, ExitReason } from './path.ts';
import { settleByFiner } from './settle-by-finer.ts';
import { stopTouchOf, type Touch, touchAt, touchOf } from './touch.ts';

/** The one end of an entered call, or null while it is open. */
export function findExit(call: Call, entry: Entry, market: Market, closed: ClosedCandles): Exit | null {
  const levels = levelsOf(call, entry.price, market.costs.maintenanceMargin);
  const expiresAt = entry.enteredAt + call.horizon;
  for (const candle of closed.candles) {
    const isOnPath = candle.openedAt >= entry.candleOpenedAt && candle.openedAt + closed.length <= expiresAt;
    const exit = isOnPath ? exitIn(candle, entry, levels, market, closed) : null;
    if (exit !== null) return exit;
  }
  return expire({ entry, levels, expiresAt }, closed);
}

function exitIn(
  candle: Candle,
  entry: Entry,
  levels: Levels,
  market: Market,
  closed: ClosedCandles,
): Exit | null {
  const touch = candle.openedAt < entry.enteredAt ? stopTouchOf(levels, candle) : touchOf(levels, candle);
  if (touch === null) return null;
  const whole = {
    closedAt: candle.openedAt + closed.length,
    candle: { openedAt: candle.openedAt, timeframe: closed.timeframe },
  };
  if (touch !== 'both') return exitAt({ ...whole, touch }, levels, false);
  const settled = settleByFiner(levels, candle, closed.length, market.finer);
  return settled === null
    ? exitAt({ ...whole, touch: touchAt(levels, 'adverse') }, levels, true)
    : exitAt(settled, levels, false);
}

interface PlacedTouch {
  readonly touch: Touch;
  readonly closedAt: number;
  readonly candle: NonNullable<Exit['candle']>;
}

function exitAt({ touch, closedAt, candle }: PlacedTouch, levels: Levels, isAmbiguous: boolean): Exit {
  return {
    reason: reasonOf(touch, levels),
    exitedAt: closedAt,
    price: touch.price,
    note: null,
    isAmbiguous,
    isGap: touch.isGap,
    candle,
  };
}

function reasonOf(touch: Touch, levels: Levels): ExitReason {
  if (touch.end === 'target') return 'take_profit';
  return isLiquidated(levels, touch.price) ? 'liquidated' : 'stop_loss';
}
