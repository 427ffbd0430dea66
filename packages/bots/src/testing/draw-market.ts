import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import { MarketSeries, type MarketSeriesOptions } from '../market-series.ts';

/** A stretch of candles that moves evenly to a price, with shadows of `wick` on both sides. */
interface Leg {
  readonly candles: number;
  readonly to: number;
  readonly wick?: number;
  readonly volume?: number;
}

/** One candle drawn by hand. */
type DrawnCandle = Omit<Candle, 'openedAt'>;

export interface Drawing {
  readonly from: number;
  readonly legs: readonly (Leg | DrawnCandle)[];
}

export const DRAWN_FROM = Date.UTC(2024, 0, 1);

/** Candles drawn from legs; each opens where the one before closed. */
export function drawCandles({ from, legs }: Drawing, timeframe: Timeframe): Candle[] {
  const candles: Candle[] = [];
  for (const leg of legs) {
    const start = candles.at(-1)?.close ?? from;
    const drawn = 'candles' in leg ? drawLeg(leg, start) : [leg];
    for (const candle of drawn) {
      candles.push({ openedAt: DRAWN_FROM + candles.length * timeframeMs(timeframe), ...candle });
    }
  }
  return candles;
}

/** What stands beside a drawn market's candles. */
type Beside = Omit<MarketSeriesOptions, 'timeframe' | 'candles' | 'benchmark'> & {
  readonly benchmark?: Drawing;
};

/** A drawn market as a series. */
export function drawMarket(
  drawing: Drawing,
  timeframe: Timeframe,
  { benchmark, ...beside }: Beside = {},
): MarketSeries {
  return new MarketSeries({
    ...beside,
    timeframe,
    candles: drawCandles(drawing, timeframe),
    benchmark: benchmark ? drawMarket(benchmark, timeframe) : null,
  });
}

function drawLeg({ candles, to, wick = 1, volume = 100 }: Leg, start: number): DrawnCandle[] {
  const priceAt = (step: number) => start + ((to - start) * step) / candles;
  return Array.from({ length: candles }, (_, i) => {
    const [open, close] = [priceAt(i), priceAt(i + 1)];
    return { open, high: Math.max(open, close) + wick, low: Math.min(open, close) - wick, close, volume };
  });
}
