import { describe, expect, it } from 'vitest';
import { betaQuantile } from './beta-quantile.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';
import { normalCdf, normalQuantile } from './normal.ts';

// Reference values: mpmath with 40 digits, integer incomplete betas as exact binomial sums.
const TOLERANCE = 1e-12;

describe('log Γ', () => {
  it.each([
    [1e-3, 6.907178885383853],
    [0.5, 0.5723649429247001],
    [1, 0],
    [2, 0],
    [3.7, 1.428072326665388],
    [14.999, 25.18854687054693],
    [15, 25.19122118273868],
    [100, 359.1342053695754],
    [10402.5, 85814.85353433962],
  ])('of %d is %d', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(TOLERANCE * Math.max(1, expected));
  });

  it('refuses what is not above 0', () => {
    expect(() => logGamma(0)).toThrow('logGamma is defined for x > 0 here, not for 0.');
  });
});

describe('the normal distribution', () => {
  it.each([
    [-37, 5.725571222524577e-300],
    [-8, 6.220960574271784e-16],
    [-5, 2.866515718791939e-7],
    [-3.0000001, 0.0013498975884453205],
    [-3, 0.0013498980316300946],
    [-2.9999999, 0.0013498984748150015],
    [-1.959963984540054, 0.025000000000000012],
    [-1, 0.15865525393145705],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [2.5, 0.9937903346742238],
    [3.5, 0.9997673709209645],
    [8, 0.9999999999999993],
  ])('leaves below %d the share %d, to its leading digits', (x, expected) => {
    expect(Math.abs(normalCdf(x) / expected - 1)).toBeLessThan(TOLERANCE);
  });

  it.each([
    [1e-20, -9.262340089798407],
    [1e-6, -4.753424308822899],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.1, -1.2815515655446004],
    [0.3, -0.5244005127080408],
    [0.5, 0],
    [0.6, 0.2533471031357997],
    [0.975, 1.9599639845400538],
    [0.999999, 4.753424308817087],
  ])('has the quantile of %d at %d', (probability, expected) => {
    expect(Math.abs(normalQuantile(probability) - expected)).toBeLessThan(TOLERANCE * 10);
  });

  it('has no quantile of certainty', () => {
    expect(() => normalQuantile(1)).toThrow('A normal quantile needs a probability between 0 and 1, not 1.');
  });
});

describe('the incomplete beta', () => {
  it.each([
    [0.5, 5201, 4801, 3.163109340365126e-5],
    [0.52, 5201, 4801, 0.5002129300366902],
    [0.3, 2, 5, 0.5798249999999999],
    [1e-5, 0.5, 0.5, 0.0020131718394753874],
    [0.9, 0.5, 3, 0.9996750253207289],
    [0.999, 50, 2, 0.9987659096068829],
    [0.5, 541, 461, 0.0057080694608318975],
    [0.2, 1, 1, 0.2],
    [0.01, 3, 400, 0.7662837963589115],
    [0.4, 30, 60, 0.9076484860370234],
    [0.5, 100_000, 99_500, 0.13147685950882582],
  ])('I at %d of (%d, %d) is %d', (x, a, b, expected) => {
    expect(Math.abs(incompleteBeta(x, a, b) / expected - 1)).toBeLessThan(TOLERANCE);
  });

  it('goes from 0 to 1', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  it('refuses parameters that make no distribution', () => {
    expect(() => incompleteBeta(0.5, 0, 1)).toThrow('Beta(0, 1) needs two positive parameters.');
    expect(() => incompleteBeta(1.5, 1, 1)).toThrow('Beta(1, 1) lives between 0 and 1, not at 1.5.');
  });
});

describe('the beta quantile', () => {
  it.each([
    [0.025, 0.5, 1.5, 0.00038558098075590087],
    [0.975, 18.5, 32.5, 0.497890306135002],
    [0.025, 5200, 4801, 0.5101533947198647],
    [0.001, 2, 3, 0.013022947370814272],
    [0.5, 1, 1, 0.5],
    [0.9, 1000, 3, 0.9988996410083729],
    [0.025, 0.5, 10.5, 4.7890433157581896e-5],
  ])('of %d under (%d, %d) is %d', (probability, a, b, expected) => {
    expect(Math.abs(betaQuantile(probability, a, b) / expected - 1)).toBeLessThan(TOLERANCE);
  });
});
