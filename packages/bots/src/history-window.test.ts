import { timeframeMs } from '@quorum/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HISTORY_BLOCK, historyWindow, MAX_HISTORY, MIN_HISTORY } from './history-window.ts';

const HOUR = timeframeMs('1h');
const firstOfBlock = (block: number) => block * HISTORY_BLOCK * HOUR;

describe('the history window', () => {
  it('starts one whole block before the block of the last closed candle', () => {
    const asOf = firstOfBlock(900) + 10 * HOUR;
    expect(historyWindow(asOf, '1h')).toEqual({ from: firstOfBlock(899), to: asOf });
  });

  it('leaves out the candle that is still open', () => {
    const asOf = firstOfBlock(900) + 10 * HOUR + 59 * 60_000;
    expect(historyWindow(asOf, '1h').to).toBe(firstOfBlock(900) + 10 * HOUR);
  });

  it('moves its start when the first candle of a block has closed, not before', () => {
    expect(historyWindow(firstOfBlock(900), '1h').from).toBe(firstOfBlock(898));
    expect(historyWindow(firstOfBlock(900) + HOUR, '1h').from).toBe(firstOfBlock(899));
  });

  it('holds between the shortest and the longest history', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1.5e12, max: 2e12 }),
        fc.constantFrom('15m', '1h', '4h', '1d'),
        (asOf, timeframe) => {
          const { from, to } = historyWindow(asOf, timeframe);
          const candles = (to - from) / timeframeMs(timeframe);
          expect(candles).toBeGreaterThanOrEqual(MIN_HISTORY);
          expect(candles).toBeLessThanOrEqual(MAX_HISTORY);
        },
      ),
    );
  });
});
