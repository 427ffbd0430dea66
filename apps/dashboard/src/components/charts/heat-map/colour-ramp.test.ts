import { describe, expect, it } from 'vitest';
import { colourAt, colourRamp } from './colour-ramp.ts';

const ramp = colourRamp(['#0000ff', '#ffffff', '#ff0000']);

describe('a ramp of colours', () => {
  it('begins, turns and ends where it says', () =>
    expect([0, 0.5, 1].map((place) => colourAt(ramp, place))).toEqual([
      'rgb(0 0 255)',
      'rgb(255 255 255)',
      'rgb(255 0 0)',
    ]));
  it('mixes evenly in between', () => expect(colourAt(ramp, 0.25)).toBe('rgb(128 128 255)'));
  it('refuses what is no plain colour', () =>
    expect(() => colourRamp(['blue', '#ffffff', '#ff0000'])).toThrow('"blue" is not a colour'));
});
