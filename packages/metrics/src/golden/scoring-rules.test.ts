import { describe, expect, it } from 'vitest';
import golden from '../../golden/scoring-rules.json' with { type: 'json' };
import * as own from '../index.ts';
import { expectClose } from '../testing/expect-close.ts';
import { forecastsOf } from '../testing/forecasts-of.ts';

describe.each(golden.cases)('the forecasts $name', ({ p, y, expected }) => {
  const close = (actual: number | null, value: number) => expectClose(actual, value, golden.tolerance);
  const forecasts = forecastsOf(p, y);
  const bins = own.reliabilityBins(forecasts);

  it('get the golden scores', () => {
    close(own.brierScore(forecasts).value, expected.brier);
    close(own.logLoss(forecasts).value, expected['log_loss_eps_1e-15']);
    close(own.brierSkill(forecasts).value, expected.brier_skill_vs_base_rate);
  });

  it('fall into the golden bins', () => {
    expect(bins).toHaveLength(expected.reliability_bins.length);
    expected.reliability_bins.forEach((bin, index) => {
      const found = bins[index]!;
      expect([found.bin, found.count, found.isThin]).toEqual([bin.bin, bin.n, bin.n < 30]);
      close(found.low, bin.lo);
      close(found.high, bin.hi);
      close(found.meanConfidence, bin.mean_confidence);
      close(found.observed, bin.observed);
    });
  });

  it('have the golden calibration errors and parts', () => {
    close(own.expectedCalibrationError(bins).value, expected.ece_10);
    close(own.maximumCalibrationError(bins).value, expected.mce_10);
    const { reliability, resolution, uncertainty } = own.murphyDecomposition(bins).value!;
    close(reliability, expected.murphy_reliability);
    close(resolution, expected.murphy_resolution);
    close(uncertainty, expected.murphy_uncertainty);
  });
});
