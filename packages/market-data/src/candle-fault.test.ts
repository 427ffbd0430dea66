import { describe, expect, it } from 'vitest';
import { candleFault } from './candle-fault.ts';

const sound = { openedAt: Date.UTC(2024, 0, 1), open: 10, high: 12, low: 9, close: 11, volume: 5 };

describe('a candle', () => {
  it('is sound when high and low enclose open and close', () => {
    expect(candleFault(sound, '1h')).toBeNull();
  });

  it('may be a flat print without volume', () => {
    expect(candleFault({ ...sound, open: 10, high: 10, low: 10, close: 10, volume: 0 }, '1d')).toBeNull();
  });

  it.each([
    [{ high: 8 }, 'high 8 is below low 9'],
    [{ high: 9.5 }, 'high 9.5 is below open 10'],
    [{ high: 10.5 }, 'high 10.5 is below close 11'],
    [{ low: 10.5 }, 'low 10.5 is above open 10'],
    [{ open: 11, low: 10.5, close: 10 }, 'low 10.5 is above close 10'],
    [{ close: 0 }, 'close 0 is not above 0'],
    [{ open: -1 }, 'open -1 is not above 0'],
    [{ high: Number.POSITIVE_INFINITY }, 'high Infinity is not a finite number'],
    [{ low: Number.NaN }, 'low NaN is not a finite number'],
    [{ volume: -3 }, 'volume -3 is negative'],
    [{ volume: Number.NaN }, 'volume NaN is not a finite number'],
    [{ openedAt: sound.openedAt + 60_000 }, 'time 2024-01-01T00:01:00.000Z is not on the 1h grid'],
  ])('with %o is refused: %s', (change, reason) => {
    expect(candleFault({ ...sound, ...change }, '1h')).toBe(reason);
  });
});
