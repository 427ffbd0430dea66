import { expect, it } from 'vitest';
import { listPlaces } from './list-places.ts';

const listing = { symbol: 'BTC/USDT', base_asset: 'BTC', delisted_at: null };

it('lists a symbol once, with every exchange it is found on', () =>
  expect(
    listPlaces(
      [],
      [
        { ...listing, exchange: 'one' },
        { ...listing, exchange: 'two' },
      ],
    ),
  ).toEqual([{ kind: 'Symbols', label: 'BTC/USDT', detail: 'one two', href: '/market?symbol=BTC%2FUSDT' }]));

it('leads to the page of each bot', () =>
  expect(
    listPlaces([{ bot_name: 'di-cross', display_name: 'Directional cross', family: 'trend' }], []),
  ).toEqual([
    { kind: 'Bots', label: 'Directional cross', detail: 'di-cross trend', href: '/bots/di-cross' },
  ]));
