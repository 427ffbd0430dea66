import { type ChartCandle, getCandles } from '#data/market/get-candles.ts';
import { getPrediction } from '#data/tracking/get-prediction.ts';
import type { PredictionRow } from '#data/tracking/prediction-row.ts';
import { type CandlePlan, planCandles } from './plan-candles.ts';

export interface ToldPrediction {
  readonly call: PredictionRow;
  readonly plan: CandlePlan;
  readonly candles: readonly ChartCandle[];
}

/** A call with the candles of its path; null when the bot has no call of that number. */
export async function loadPrediction(name: string, id: number, now: string): Promise<ToldPrediction | null> {
  const call = await getPrediction(name, id);
  if (call === null) return null;
  const plan = planCandles(call, now);
  const { exchange, symbol } = call;
  return { call, plan, candles: await getCandles({ exchange, symbol, ...plan }) };
}
