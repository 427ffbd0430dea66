import { cache } from 'react';
import type { Figures } from '#data/metrics/figures.ts';
import { getAdvancedMetrics } from '#data/metrics/get-advanced-metrics.ts';
import { getWindowFigures } from '#data/metrics/get-window-figures.ts';
import { getTrades } from '#data/tracking/get-trades.ts';
import { type Period, type Regime, type Side, windowDays } from '#metrics/choice.ts';
import { describeChoice } from '#metrics/describe-choice.ts';
import { firstDayOf } from '#metrics/utc-day.ts';
import { figuresOfTrades, noFigures } from './summarise-trades.ts';

/** What one request of a hosted project answers with at most. */
const cheapTradeCount = 1000;

export interface ChosenFigures {
  readonly figures: Figures;
  /** The first UTC day of the window; null for the whole record. */
  readonly from: string | null;
}

/** A bot's figures of a choice, each null one with its reason. Read once a request. */
export const readFigures = cache(
  async (
    name: string,
    period: Period,
    regime: Regime,
    side: Side | null,
    now: string,
  ): Promise<ChosenFigures> => {
    const stored = await readStored(name, period, regime);
    // The stored window ends when the metrics were last computed, which may have been on another day.
    const from = firstDayOf(windowDays[period], stored?.as_of ?? now);
    if (side === null) {
      const why = `no trade was alive: ${describeChoice({ period, regime, side })}`;
      return { figures: stored ?? noFigures(name, why), from };
    }
    return { figures: await readSide(name, from, regime, side), from };
  },
);

function readStored(name: string, period: Period, regime: Regime): Promise<Figures | null> {
  const days = windowDays[period];
  return days === null ? getAdvancedMetrics(name, regime) : getWindowFigures(name, regime, days);
}

/** The tables are not kept by side, so its trades are added up here, where they are few enough for one request. */
async function readSide(name: string, from: string | null, regime: Regime, side: Side): Promise<Figures> {
  if (regime !== 'ALL') return noFigures(name, 'not kept by side within a regime');
  const trades = await getTrades(name, { side, from }, cheapTradeCount);
  return trades.length < cheapTradeCount
    ? figuresOfTrades(name, trades, 'not kept by side')
    : noFigures(name, 'not kept by side, and too many trades to add up: choose a shorter period');
}
