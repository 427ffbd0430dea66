import { cache } from 'react';
import type { Figures } from '#data/metrics/figures.ts';
import { getAdvancedMetrics } from '#data/metrics/get-advanced-metrics.ts';
import { getSideFigures } from '#data/metrics/get-side-figures.ts';
import { getWindowFigures } from '#data/metrics/get-window-figures.ts';
import { type Period, type Regime, type Side, windowDays } from '#metrics/choice.ts';
import { describeChoice } from '#metrics/describe-choice.ts';
import { firstDayOf } from '#metrics/utc-day.ts';
import { explainMissing, noFigures } from './no-figures.ts';

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
    const why = `no trade was alive: ${describeChoice({ period, regime, side })}`;
    const figures = side === null ? stored : await getSideFigures(name, regime, side, from);
    return { figures: figures === null ? noFigures(name, why) : explainMissing(figures, why), from };
  },
);

function readStored(name: string, period: Period, regime: Regime): Promise<Figures | null> {
  const days = windowDays[period];
  return days === null ? getAdvancedMetrics(name, regime) : getWindowFigures(name, regime, days);
}
