import { expect, it } from 'vitest';
import golden from '../../golden/sharpe-autocorrelation.json' with { type: 'json' };
import * as own from '../index.ts';
import { expectAllClose, expectClose } from '../testing/expect-close.ts';

const { returns, expected, tolerance } = golden;

it('the autocorrelations agree with Lo', () => {
  expectAllClose(own.autocorrelations(returns, 3), expected.rho, tolerance);
});

it('the adjusted Sharpe ratio agrees, and differs from the naive one', () => {
  const daily = own.sharpeRatio(own.momentsOf(returns));
  expectClose(daily.value, expected.sr, tolerance);
  expectClose(own.adjustedSharpeRatio(returns, { minimumDays: 1 }).value, expected.sr_annual_lo, tolerance);
  expectClose(own.annualised(daily, returns.length, 1).value, expected.sr_annual_naive, tolerance);
});

it('sixteen days are not annualised', () => {
  expect(own.adjustedSharpeRatio(returns)).toEqual({ value: null, reason: 'too few days: 16 of 90' });
});

it.each(golden.design_effect)('$n calls, $m at a time with correlation $rho, are worth $n_eff', (c) => {
  expectClose(own.effectiveCount(c.n, c.m, c.rho), c.n_eff, tolerance);
});
