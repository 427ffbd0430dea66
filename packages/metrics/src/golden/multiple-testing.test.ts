import { describe, expect, it } from 'vitest';
import golden from '../../golden/multiple-testing.json' with { type: 'json' };
import * as own from '../index.ts';
import { expectAllClose } from '../testing/expect-close.ts';

const adjustments = {
  fdr_bh: own.benjaminiHochberg,
  fdr_by: own.benjaminiYekutieli,
  holm: own.holm,
};

describe.each(golden.cases)('the p-values $name', ({ p, wins, n, expected }) => {
  it.each(['fdr_bh', 'fdr_by', 'holm'] as const)('are adjusted by %s', (name) => {
    const adjusted = adjustments[name](p);
    expectAllClose(adjusted, expected[name].p_adjusted, golden.tolerance);
    expect(adjusted.map((value) => value <= 0.05)).toEqual(expected[name].reject_05);
  });

  it('are those of the wins, where these are given', () => {
    if (wins === undefined || n === undefined) return;
    const found = wins.map((count, index) => own.chanceOfCoinDoingAsWell(count, n[index]!));
    expectAllClose(found, p, golden.tolerance);
  });
});
