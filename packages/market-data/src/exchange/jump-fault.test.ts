import type { Candle } from '@quorum/contracts';
import { describe, expect, it } from 'vitest';
import { jumpFault } from './jump-fault.ts';

const HOUR = 3_600_000;
const at = (hour: number, open: number, close = open): Candle => ({
  openedAt: hour * HOUR,
  open,
  high: Math.max(open, close),
  low: Math.min(open, close),
  close,
  volume: 1,
});
const sentence = 'open 1000 is more than five times away from the close before it, 100';

describe('a candle on another price level than its neighbours', () => {
  it('is a fault when the next candle is back', () => {
    expect(jumpFault(at(1, 1000), at(0, 100), at(2, 101), HOUR)).toBe(sentence);
  });

  it('is a fault when nobody knows yet what comes next', () => {
    expect(jumpFault(at(1, 1000), at(0, 100), undefined, HOUR)).toBe(sentence);
  });

  it('is a redenomination when the next candle stays there', () => {
    expect(jumpFault(at(1, 1000), at(0, 100), at(2, 990), HOUR)).toBeNull();
  });

  it('is believed behind a gap, where much may have happened', () => {
    expect(jumpFault(at(3, 1000), at(0, 100), undefined, HOUR)).toBeNull();
  });

  it('is believed as the first of its market', () => {
    expect(jumpFault(at(0, 1000), undefined, at(1, 20), HOUR)).toBeNull();
  });

  it('is no matter of what happens inside it: it may fall to a tenth from open to close', () => {
    expect(jumpFault(at(1, 100, 10), at(0, 100), at(2, 10), HOUR)).toBeNull();
  });
});
