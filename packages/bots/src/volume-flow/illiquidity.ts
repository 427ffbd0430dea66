import { defineIndicator, rollingSum } from '@quorum/indicators';

/** Mean of |return| over turnover in the last `length` candles that traded (Amihud 2002); 0 where none did. */
export const illiquidity = defineIndicator('illiquidity', ({ close, volume }, length: number) => {
  const impact = close.map((price, i) => impactOf(close[i - 1] ?? price, price, volume[i]!));
  const traded = volume.map((amount) => (amount > 0 ? 1 : 0));
  const candles = rollingSum(traded, length, 1);
  return rollingSum(impact, length, 1).map((sum, i) => (candles[i] === 0 ? 0 : sum / candles[i]!));
});

/** |return| of one candle over its turnover, in 1 / quote currency; 0 without trades. */
export function impactOf(closeBefore: number, close: number, volume: number): number {
  return volume > 0 ? Math.abs(close / closeBefore - 1) / (close * volume) : 0;
}
