import { expect, it } from 'vitest';
import { chosen } from './market-filter.ts';

it('asks for all of the market when nothing was chosen', () =>
  expect(chosen({ exchange: null, symbol: null })).toEqual({}));
it('asks for one symbol on every exchange', () =>
  expect(chosen({ exchange: null, symbol: 'BTCUSDT' })).toEqual({ symbol: 'BTCUSDT' }));
