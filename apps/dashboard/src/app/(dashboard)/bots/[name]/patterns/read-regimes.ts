import { getRegimePerformance, type RegimePerformance } from '#data/metrics/get-regime-performance.ts';
import { type Choice, regimes } from '#metrics/choice.ts';
import { readFigures } from '../figures/read-figures.ts';
import { compareRegimes } from './compare-regimes.ts';

/** How the bot did in each regime: stored for the whole record, else from the figures of each regime in the choice. */
export async function readRegimes(
  name: string,
  { period, regime, side }: Choice,
  now: string,
): Promise<RegimePerformance[]> {
  const shown = (row: { market_regime: string }) => regime === 'ALL' || row.market_regime === regime;
  if (period === 'all' && side === null) return (await getRegimePerformance(name)).filter(shown);
  const all = await Promise.all(regimes.map((each) => readFigures(name, period, each, side, now)));
  return compareRegimes(all.map(({ figures }) => figures)).filter(shown);
}
