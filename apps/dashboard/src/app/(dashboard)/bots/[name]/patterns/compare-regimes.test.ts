import { describe, expect, it } from 'vitest';
import { noFigures } from '../figures/no-figures.ts';
import { compareRegimes } from './compare-regimes.ts';

const nothing = noFigures('a-bot', 'no trade was alive');
const overall = { ...nothing, accuracy: 0.5, expectancy: 0.01 };
const ranging = {
  ...nothing,
  market_regime: 'RANGING',
  decided_count: 10,
  correct_count: 8,
  accuracy: 0.8,
  trade_count: 10,
  expectancy: 0.05,
};

describe('regimes compared', () => {
  it('are those in which calls were made', () =>
    expect(
      compareRegimes([overall, nothing, nothing, ranging, nothing]).map(({ market_regime }) => market_regime),
    ).toEqual(['RANGING']));
  it('are drawn to the overall value by thirty samples', () => {
    const [row] = compareRegimes([overall, nothing, nothing, ranging, nothing]);
    expect(row?.accuracy_shrunk).toBeCloseTo((8 + 15) / 40, 12);
    expect(row?.mean_net_return_shrunk).toBeCloseTo((0.5 + 0.3) / 40, 12);
  });
  it('draw nothing to what is not known', () => {
    const [row] = compareRegimes([nothing, nothing, nothing, ranging, nothing]);
    expect(row?.accuracy_shrunk).toBeNull();
  });
});
