import { defineIndicator } from './indicator.ts';

/** On-balance volume (Granville 1963): volume added on rising closes, taken on falling ones; starts at volume[0]. */
export const obv = defineIndicator('obv', ({ close, volume }) => {
  let balance = 0;
  return close.map((price, i) => {
    const step = i === 0 ? 1 : Math.sign(price - close[i - 1]!);
    balance += step * volume[i]!;
    return balance;
  });
});
