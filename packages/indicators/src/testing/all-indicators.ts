import {
  adx,
  atr,
  averageBody,
  averageVolume,
  bollingerLower,
  bollingerMiddle,
  bollingerUpper,
  candleBody,
  candleRange,
  cci,
  donchianHigh,
  donchianLow,
  ema,
  keltnerLower,
  keltnerUpper,
  lowerShadow,
  macdHistogram,
  macdLine,
  macdSignal,
  mfi,
  minusDi,
  obv,
  plusDi,
  rateOfChange,
  realisedVolatility,
  rsi,
  sma,
  standardDeviation,
  stochasticD,
  stochasticK,
  trueRange,
  typicalPrice,
  upperShadow,
  vwap,
  williamsR,
  wma,
} from '../index.ts';
import type { Indicator } from '../indicator.ts';

/** What an indicator promises: its first known candle, what doubling all prices does to it, its value on a flat market. */
export interface IndicatorPromise {
  readonly indicator: Indicator;
  readonly firstAt: number;
  readonly unit: 'price' | 'ratio';
  /** On a market that stands at 100 with volume 0. */
  readonly flat: number;
}

const price = (indicator: Indicator, firstAt: number, flat: number): IndicatorPromise => ({
  indicator,
  firstAt,
  unit: 'price',
  flat,
});
const ratio = (indicator: Indicator, firstAt: number, flat: number): IndicatorPromise => ({
  indicator,
  firstAt,
  unit: 'ratio',
  flat,
});

export const allIndicators: readonly IndicatorPromise[] = [
  price(sma(20), 19, 100),
  price(ema(14), 13, 100),
  price(wma(14), 13, 100),
  price(vwap(24), 23, 100),
  price(typicalPrice(), 0, 100),
  price(trueRange(), 1, 0),
  price(atr(14), 14, 0),
  price(standardDeviation(20), 19, 0),
  price(bollingerUpper(20, 2), 19, 100),
  price(bollingerMiddle(20), 19, 100),
  price(bollingerLower(20, 2), 19, 100),
  price(keltnerUpper(20, 1.5), 20, 100),
  price(keltnerLower(20, 1.5), 20, 100),
  price(donchianHigh(20), 19, 100),
  price(donchianLow(20), 19, 100),
  price(macdLine(12, 26), 25, 0),
  price(macdSignal(12, 26, 9), 33, 0),
  price(macdHistogram(12, 26, 9), 33, 0),
  price(candleBody(), 0, 0),
  price(candleRange(), 0, 0),
  price(upperShadow(), 0, 0),
  price(lowerShadow(), 0, 0),
  price(averageBody(10), 9, 0),
  ratio(rsi(14), 14, 50),
  ratio(rsi(2), 2, 50),
  ratio(stochasticK(14, 3), 15, 50),
  ratio(stochasticD(14, 3, 3), 17, 50),
  ratio(williamsR(14), 13, -50),
  ratio(cci(20), 19, 0),
  ratio(mfi(14), 14, 50),
  ratio(obv(), 0, 0),
  ratio(rateOfChange(10), 10, 0),
  ratio(realisedVolatility(24), 24, 0),
  ratio(plusDi(14), 14, 0),
  ratio(minusDi(14), 14, 0),
  ratio(adx(14), 27, 0),
  ratio(averageVolume(20), 19, 0),
];
