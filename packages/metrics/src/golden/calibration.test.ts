import { expect, it } from 'vitest';
import golden from '../../golden/calibration.json' with { type: 'json' };
import * as own from '../index.ts';
import { expectAllClose, expectClose } from '../testing/expect-close.ts';
import { forecastsOf } from '../testing/forecasts-of.ts';

const forecasts = forecastsOf(golden.p, golden.y);

it("Platt's scaling finds the golden maximum", () => {
  const fit = own.fitPlatt(forecasts).value!;
  const { intercept, slope, se_intercept, se_slope, loglik } = golden.platt_on_logit;
  expectAllClose(
    [fit.intercept, fit.slope, fit.interceptError, fit.slopeError, fit.logLikelihood],
    [intercept, slope, se_intercept, se_slope, loglik],
    golden.tolerance,
  );
});

it('the isotonic curve runs through the golden values', () => {
  const fit = own.fitIsotonic(forecasts).value!;
  golden.isotonic.at.forEach((confidence, index) => {
    expectClose(own.readIsotonic(fit, confidence), golden.isotonic.value[index]!, golden.tolerance);
  });
});

it('two hundred calls are calibrated by Platt', () => {
  const calibration = own.fitCalibration(forecasts).value!;
  expect(calibration.method).toBe('platt');
  expect(own.calibratedConfidence(calibration, 0.9)).toBeLessThan(0.7);
});
