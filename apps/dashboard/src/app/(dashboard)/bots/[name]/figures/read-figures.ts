import { cache } from 'react';
import type { Figures } from '#data/metrics/figures.ts';
import { getAdvancedMetrics } from '#data/metrics/get-advanced-metrics.ts';
import { getChosenFigures } from '#data/metrics/get-chosen-figures.ts';
import { type Period, type Regime, type Side, windowDays } from '#metrics/choice.ts';
import { describeChoice, isWholeRecord } from '#metrics/describe-choice.ts';
import { firstDayOf } from '#metrics/utc-day.ts';
import { explainMissing, noFigures } from './no-figures.ts';

export interface ChosenFigures {
  readonly figures: Figures;
  /** The first UTC day of the window; null for the whole record. */
  readonly from: string | null;
}

/**
 * A bot's figures of a choice, each null one with its reason. Those of the whole record are stored by every run; windows
 * and regimes are stored once a day, so a choice is asked anew, as its account is. Read once a request.
 */
export const readFigures = cache(
  async (
    name: string,
    period: Period,
    regime: Regime,
    side: Side | null,
    now: string,
  ): Promise<ChosenFigures> => {
    const choice = { period, regime, side };
    const from = firstDayOf(windowDays[period], now);
    const why = `no trade was alive: ${describeChoice(choice)}`;
    const figures = isWholeRecord(choice)
      ? await getAdvancedMetrics(name, 'ALL')
      : await getChosenFigures(name, regime, side, from);
    return { figures: figures === null ? noFigures(name, why) : explainMissing(figures, why), from };
  },
);
