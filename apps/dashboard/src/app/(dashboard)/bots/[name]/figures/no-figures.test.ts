import { expect, it } from 'vitest';
import { explainMissing, noFigures } from './no-figures.ts';

it('gives every figure that is not known its reason', () => {
  const { bot_name, trade_count, sharpe_ratio, unknown_reasons } = noFigures('a-bot', 'no trade was alive');
  expect({ bot_name, trade_count, sharpe_ratio }).toEqual({
    bot_name: 'a-bot',
    trade_count: 0,
    sharpe_ratio: null,
  });
  expect(unknown_reasons.sharpe_ratio).toBe('no trade was alive');
  expect(unknown_reasons.win_rate).toBe('no trade was alive');
});

it('leaves the reasons that came with the figures', () => {
  const known = {
    ...noFigures('a-bot', ''),
    win_rate: 0.5,
    unknown_reasons: { cagr: 'too few days: 12 of 90' },
  };
  const { unknown_reasons } = explainMissing(known, 'no trade was alive');
  expect(unknown_reasons.cagr).toBe('too few days: 12 of 90');
  expect(unknown_reasons.sharpe_ratio).toBe('no trade was alive');
  expect(unknown_reasons.win_rate).toBeUndefined();
});
