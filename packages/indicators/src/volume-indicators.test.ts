import { describe, expect, it } from 'vitest';
import { chaikinMoneyFlow } from './chaikin-money-flow.ts';
import type { Columns } from './columns.ts';
import { easeOfMovementOf, netEaseOfMovement } from './ease-of-movement.ts';
import { forceIndex } from './force-index.ts';
import { klingerOscillator, klingerSignal, volumeForceOf } from './klinger.ts';
import { negativeVolumeIndex, negativeVolumeIndexAverage } from './negative-volume-index.ts';

/**
 * The worked examples of Achelis, "Technical Analysis from A to Z" (1995), in the digits of Tulip Indicators'
 * tests/atoz.txt, which undoes the book's rounding.
 */
const columns = (part: { high?: number[]; low?: number[]; close?: number[]; volume?: number[] }): Columns => {
  const column = (values: number[] = []) => Float64Array.from(values);
  const { high, low, close, volume } = part;
  return {
    length: (close ?? high ?? []).length,
    open: column(close),
    high: column(high ?? close),
    low: column(low ?? close),
    close: column(close),
    volume: column(volume),
  };
};

describe("Achelis's worked examples", () => {
  it('Chaikin money flow is the accumulation/distribution line over volume', () => {
    const volume = [
      19194, 10768, 20032, 55218, 13172, 22245, 15987, 9646, 10848, 14470, 14973, 15799, 16860, 6568, 8312,
      5573, 11480, 6366, 8394, 12616,
    ];
    const market = columns({
      high: [
        8.625, 8.875, 9.375, 10.125, 9.375, 10.125, 10, 9.75, 9.5, 9.625, 10, 9.75, 9.125, 9.25, 9.375, 9.375,
        9.375, 8.625, 8.625, 8.625,
      ],
      low: [
        8.25, 8.375, 8.375, 8.75, 8.75, 9.25, 9.125, 9.375, 9, 8.875, 9.375, 8.75, 8.75, 9.125, 9.25, 9.125,
        8.625, 8.25, 8.25, 7.875,
      ],
      close: [
        8.625, 8.375, 9.375, 8.75, 9.375, 9.875, 9.375, 9.625, 9.125, 9.25, 9.75, 8.875, 8.875, 9.125, 9.375,
        9.25, 8.625, 8.5, 8.5, 7.875,
      ],
      volume,
    });
    expect(chaikinMoneyFlow(20).compute(market).at(-1)).toBeCloseTo(-45021.316 / 298521, 7);
    // Between the fourth and the fifth candle his line rises from −26760 to −13588.
    expect(chaikinMoneyFlow(1).compute(market)[4]).toBeCloseTo((26760 - 13588) / 13172, 7);
  });

  it('the negative volume index follows the price only on falling volume', () => {
    const market = columns({
      close: [
        6.5313, 6.5625, 6.4688, 6.4375, 6.2188, 6.25, 6.125, 6.1563, 6.25, 6.3125, 6.4688, 6.2813, 6.125,
        6.1875, 6.1563, 6.2813, 6.2188, 6.1563, 6.1875, 6.375, 6.2813, 6.2813,
      ],
      volume: [
        10500, 6492, 6540, 8924, 5416, 4588, 16236, 2864, 3080, 5312, 12456, 3020, 12228, 5248, 6632, 4104,
        4464, 6212, 3836, 7640, 3544, 4660,
      ],
    });
    const index = negativeVolumeIndex().compute(market);
    expect([1, 4, 11, 21].map((i) => index[i])).toEqual(
      [1004.776997, 970.6418934, 952.0767362, 971.7971415].map((value) => expect.closeTo(value, 6)),
    );
    expect(negativeVolumeIndexAverage(2).compute(market)[1]).toBeCloseTo((1000 + 1004.776997) / 2, 6);
  });

  it('ease of movement, where he counts volume in ten thousands', () => {
    const market = columns({
      high: [23.75, 23.75, 23.75, 25.0625, 26.25, 26.875, 27, 26.875],
      low: [23, 23.1875, 23.25, 23.5, 25, 25.8125, 25.875, 25.75],
      volume: [125733, 83819, 111390, 211366, 240664, 219933, 155943, 138913],
    });
    const ease = easeOfMovementOf(market).map((value) => value * 10_000);
    expect([...ease.slice(1)]).toEqual(
      [0.0063, 0.0014, 0.0578, 0.0698, 0.0347, 0.0068, -0.0101].map((value) => expect.closeTo(value, 4)),
    );
    // (0.0698 + 0.0347 + 0.0068 − 0.0101) / (0.0698 + 0.0347 + 0.0068 + 0.0101)
    expect(
      netEaseOfMovement(4)
        .compute({ ...market, close: market.high })
        .at(-1),
    ).toBeCloseTo(0.1012 / 0.1214, 3);
  });

  it("Klinger's volume force, smoothed as he does from its first value on, gives his oscillator", () => {
    const market = columns({
      high: [
        181.5, 182.375, 185.5, 186.5, 199.625, 199.5, 202.375, 203, 198.875, 207.5, 212.938, 212, 215.5,
        219.188,
      ],
      low: [
        176.875, 178.625, 181.312, 183, 181.875, 192.25, 193.25, 192.25, 190.25, 195.375, 203.688, 204.875,
        203, 210,
      ],
      close: [
        178, 180.625, 182.125, 183.438, 197.188, 194.562, 197.688, 193.125, 196.938, 205, 212.562, 206.188,
        213.875, 218.75,
      ],
      volume: [
        40530, 45506, 57101, 48758, 98656, 74405, 67085, 39736, 44768, 59187, 59143, 41042, 40124, 43351,
      ],
    });
    const smooth = (values: Float64Array, length: number) => {
      let average = values[0]!;
      return values.map((value) => {
        average += ((value - average) * 2) / (length + 1);
        return average;
      });
    };
    const force = volumeForceOf(market).slice(1);
    const slow = smooth(force, 55);
    const oscillator = smooth(force, 34).map((fast, i) => fast - slow[i]!);
    const published = [
      0, 30592.025, 76513.51, 69705.806, 155965.363, 222414.181, 183932.556, 117664.482, 116435.061,
      142268.526, 105470.81, 106761.33, 117817.68,
    ];
    expect([...oscillator]).toEqual(published.map((value) => expect.closeTo(value, 1)));
  });
});

describe('drawn by hand', () => {
  it('force: 10 → 12 on 3 is 6, 12 → 11 on 4 is −4, and their mean is 1', () => {
    expect(
      forceIndex(2)
        .compute(columns({ close: [10, 12, 11], volume: [9, 3, 4] }))
        .at(-1),
    ).toBe(1);
  });

  it('Klinger(1, 2): the newest force minus its mean, over mean volume', () => {
    // Ranges of 2, sums 30, 33, 36: swings of 4 and 6, so weights |2·2/4 − 1| = 0 and |2·2/6 − 1| = 1/3.
    const market = columns({ high: [11, 12, 13], low: [9, 10, 11], close: [10, 11, 12], volume: [6, 6, 12] });
    expect(klingerOscillator(1, 2).compute(market).at(-1)).toBeCloseTo((400 - 200) / 9, 9);
    expect(klingerSignal(1, 2, 1).compute(market).at(-1)).toBeCloseTo((400 - 200) / 9, 9);
  });
});
