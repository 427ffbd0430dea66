import { describe, expect, it } from 'vitest';
import { aCall } from '#testing/prediction-row.ts';
import { drawCall } from './draw-call.ts';

const plan = { timeframe: '15m', from: '', to: '', shownTo: '' } as const;

describe('the drawing of a call', () => {
  it('marks the entry on the candle it opened', () =>
    expect(drawCall(aCall(), plan).markers[0]).toMatchObject({
      at: '2026-11-01T00:00:00.000Z',
      text: 'entry',
    }));
  it('marks the end on the candle that held it, which closed then', () =>
    expect(drawCall(aCall(), plan).markers[1]).toMatchObject({ at: '2026-11-01T09:45:00.000Z', text: 'TP' }));
  it('draws entry, target and stop', () =>
    expect(drawCall(aCall(), plan).lines.map(({ title, price }) => [title, price])).toEqual([
      ['TP', 104],
      ['SL', 98],
      ['entry', 100],
    ]));
  it('draws the limit while the call waits, and no marks', () => {
    const waiting = aCall({
      status: 'waiting',
      entered_at: null,
      entry_price: null,
      exited_at: null,
      limit_price: 99,
    });
    expect(drawCall(waiting, plan).lines[2]).toMatchObject({ title: 'limit', price: 99 });
    expect(drawCall(waiting, plan).markers).toEqual([]);
  });
});
