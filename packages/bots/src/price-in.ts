import type { CandleColumns } from './candle-columns.ts';
import { MarketSeries } from './market-series.ts';

/**
 * One market in units of another, over the candles both have. Open and close are ratios of prices of the same moment;
 * where inside a candle the two were when is not known, so high and low are those of open and close.
 */
export function priceIn(coin: MarketSeries, unit: MarketSeries): MarketSeries {
  const ratio = new MarketSeries({ timeframe: coin.timeframe });
  for (let index = 0; index < coin.length; index++) {
    const openedAt = coin.candles.read('openedAt', index);
    const place = unit.candles.indexOf(openedAt);
    if (place >= 0) ratio.append(candleOf(coin.candles, index, unit.candles, place));
  }
  return ratio;
}

function candleOf(coin: CandleColumns, index: number, unit: CandleColumns, place: number) {
  const open = coin.read('open', index) / unit.read('open', place);
  const close = coin.read('close', index) / unit.read('close', place);
  return {
    openedAt: coin.read('openedAt', index),
    open,
    high: Math.max(open, close),
    low: Math.min(open, close),
    close,
    volume: coin.read('volume', index),
  };
}
