'use client';

import { useMemo } from 'react';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { PriceChart } from '#components/charts/price-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { formatPrice } from '#format/format-price.ts';
import { formatUtc } from '#format/format-utc.ts';
import { drawCall } from './draw-call.ts';
import type { ToldPrediction } from './load-prediction.ts';
import { summarisePath } from './summarise-path.ts';

/** The candles a call lived through, with its levels. */
export function PathChart({ told: { call, plan, candles } }: { told: ToldPrediction }) {
  const drawing = useMemo(() => drawCall(call, plan), [call, plan]);
  if (candles.length === 0) {
    return (
      <EmptyState title="No candles around this call">
        The database holds no {plan.timeframe} candles of {call.symbol} for this time.
      </EmptyState>
    );
  }
  const decimals = formatPrice(call.reference_price).split('.')[1]?.length ?? 2;
  return (
    <ChartFrame
      title={`${call.symbol} path`}
      unit={`price, ${plan.timeframe} candles, UTC · drag for more, up to 7 d after entry`}
      summary={summarisePath(call)}
      height={360}
      columns={[
        { label: 'Open time (UTC)' },
        { label: 'Open', isRight: true },
        { label: 'High', isRight: true },
        { label: 'Low', isRight: true },
        { label: 'Close', isRight: true },
      ]}
      rows={candles
        .filter(({ opened_at }) => opened_at < plan.shownTo)
        .map(({ opened_at, open, high, low, close }) => [
          formatUtc(opened_at),
          ...[open, high, low, close].map(formatPrice),
        ])}
    >
      <PriceChart
        label={`Candles of ${call.symbol}. ${summarisePath(call)}`}
        candles={candles}
        lines={drawing.lines}
        markers={drawing.markers}
        from={plan.from}
        to={plan.shownTo}
        decimals={decimals}
      />
    </ChartFrame>
  );
}
