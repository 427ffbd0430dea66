import { candleOpen } from '@quorum/contracts';
import type { PriceLine, PriceMarker } from '#components/charts/price-chart.tsx';
import type { PredictionRow } from '#data/tracking/prediction-row.ts';
import type { CandlePlan } from './plan-candles.ts';

export interface CallDrawing {
  readonly lines: readonly PriceLine[];
  readonly markers: readonly PriceMarker[];
}

const exitNames = {
  take_profit: 'TP',
  stop_loss: 'SL',
  liquidated: 'liquidated',
  expired: 'expired',
} as const;

/** The levels of a call as lines, its entry and end as marks on the candles they happened in. */
export function drawCall(call: PredictionRow, { timeframe }: CandlePlan): CallDrawing {
  const isLong = call.side === 'LONG';
  const within = (instant: string, beforeMs: number) =>
    new Date(candleOpen(Date.parse(instant) - beforeMs, timeframe)).toISOString();
  const markers: PriceMarker[] = [];
  if (call.entered_at !== null) {
    const shape = isLong ? 'arrowUp' : 'arrowDown';
    markers.push({
      at: within(call.entered_at, 0),
      text: 'entry',
      shape,
      position: isLong ? 'belowBar' : 'aboveBar',
    });
  }
  if (call.exited_at !== null && call.exit_reason !== null && call.entered_at !== null) {
    // An end is noted at the close of its candle, which is the open of the next one.
    const at = within(call.exited_at, 1);
    markers.push({
      at,
      text: exitNames[call.exit_reason],
      shape: 'circle',
      position: isLong ? 'aboveBar' : 'belowBar',
    });
  }
  return {
    markers,
    lines: [
      { price: call.take_profit_price, title: 'TP', tone: 'gain' },
      { price: call.stop_loss_price, title: 'SL', tone: 'loss' },
      entryLine(call),
    ],
  };
}

function entryLine({ entry_price, limit_price, reference_price }: PredictionRow): PriceLine {
  if (entry_price !== null) return { price: entry_price, title: 'entry', tone: 'accent' };
  if (limit_price !== null) return { price: limit_price, title: 'limit', tone: 'accent' };
  return { price: reference_price, title: 'last seen', tone: 'accent' };
}
