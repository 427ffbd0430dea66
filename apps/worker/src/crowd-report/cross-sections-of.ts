import type { CrossSection } from '@quorum/bots';
import type { Candle } from '@quorum/contracts';

/** All symbols over each candle: the mean of their returns, their spread, and how many rose. Oldest first. */
export function crossSectionsOf(symbols: readonly (readonly Candle[])[]): CrossSection[] {
  const returns = new Map<number, number[]>();
  for (const { openedAt, open, close } of symbols.flat()) {
    const moment = returns.get(openedAt);
    if (moment) moment.push(Math.log(close / open));
    else returns.set(openedAt, [Math.log(close / open)]);
  }
  return [...returns].sort(([a], [b]) => a - b).map(([openedAt, values]) => describe(openedAt, values));
}

function describe(openedAt: number, values: readonly number[]): CrossSection {
  const symbolCount = values.length;
  const meanReturn = values.reduce((sum, value) => sum + value, 0) / symbolCount;
  const variance = values.reduce((sum, value) => sum + (value - meanReturn) ** 2, 0) / symbolCount;
  const advancing = values.filter((value) => value > 0).length / symbolCount;
  return { openedAt, symbolCount, meanReturn, dispersion: Math.sqrt(variance), advancing };
}
