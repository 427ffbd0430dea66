import { describe, expect, it } from 'vitest';
import golden from '../golden/talib-252.json' with { type: 'json' };
import type { Columns } from './columns.ts';
import * as own from './index.ts';
import type { Indicator } from './indicator.ts';

const columns: Columns = {
  length: golden.bars.close.length,
  open: Float64Array.from(golden.bars.open),
  high: Float64Array.from(golden.bars.high),
  low: Float64Array.from(golden.bars.low),
  close: Float64Array.from(golden.bars.close),
  volume: Float64Array.from(golden.bars.volume),
};

const cases: Record<keyof typeof golden.expected, Indicator> = {
  SMA_20: own.sma(20),
  EMA_14: own.ema(14),
  WMA_14: own.wma(14),
  RSI_14: own.rsi(14),
  MACD_12_26_9: own.macdLine(12, 26),
  MACD_signal: own.macdSignal(12, 26, 9),
  MACD_hist: own.macdHistogram(12, 26, 9),
  BB_upper: own.bollingerUpper(20, 2),
  BB_middle: own.bollingerMiddle(20),
  BB_lower: own.bollingerLower(20, 2),
  ATR_14: own.atr(14),
  ADX_14: own.adx(14),
  PLUS_DI_14: own.plusDi(14),
  MINUS_DI_14: own.minusDi(14),
  STOCH_slowK_14_3_3: own.stochasticK(14, 3),
  STOCH_slowD_14_3_3: own.stochasticD(14, 3, 3),
  STOCH_slowK_5_3_3: own.stochasticK(5, 3),
  STOCH_slowD_5_3_3: own.stochasticD(5, 3, 3),
  CCI_20: own.cci(20),
  MFI_14: own.mfi(14),
  OBV: own.obv(),
  WILLR_14: own.williamsR(14),
  ROC_10: own.rateOfChange(10),
  STDDEV_20: own.standardDeviation(20),
  TRANGE: own.trueRange(),
};

describe("TA-Lib's numbers, each from its first value on", () => {
  const names = Object.keys(cases) as (keyof typeof cases)[];

  it.each(names)('%s', (name) => {
    const series = cases[name].compute(columns);
    const known = golden.expected[name].flatMap((value, i) => (value === null ? [] : [{ i, value }]));
    const worst = Math.max(...known.map(({ i, value }) => Math.abs(series[i]! - value)));
    expect(known.length).toBeGreaterThan(200);
    expect(worst).toBeLessThanOrEqual(golden.tolerance);
  });
});
