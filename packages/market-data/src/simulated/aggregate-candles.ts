import { type Candle, candleOpen, type Timeframe } from '@quorum/contracts';
import { roundVolume } from './round-volume.ts';

/** Folds ascending candles into coarser ones: first open, highest high, lowest low, last close, summed volume. */
export function aggregateCandles(candles: readonly Candle[], timeframe: Timeframe): Candle[] {
  const coarse: Candle[] = [];
  for (const candle of candles) {
    const openedAt = candleOpen(candle.openedAt, timeframe);
    const last = coarse.at(-1);
    if (last?.openedAt === openedAt) coarse[coarse.length - 1] = merge(last, candle);
    else coarse.push({ ...candle, openedAt });
  }
  return coarse;
}

function merge(first: Candle, next: Candle): Candle {
  return {
    openedAt: first.openedAt,
    open: first.open,
    high: Math.max(first.high, next.high),
    low: Math.min(first.low, next.low),
    close: next.close,
    volume: roundVolume(first.volume + next.volume),
  };
}
