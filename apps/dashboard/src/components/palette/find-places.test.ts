import { describe, expect, it } from 'vitest';
import { findPlaces } from './find-places.ts';
import type { Place } from './place.ts';

const bots: Place = { kind: 'Pages', label: 'Bots', detail: '', href: '/bots' };
const pop: Place = { kind: 'Bots', label: 'Stochastic pop', detail: 'stochastic-pop momentum', href: '/a' };
const fade: Place = { kind: 'Bots', label: 'Fade the stochastic', detail: 'st-fade reversion', href: '/b' };
const places = [bots, fade, pop];

describe('the palette', () => {
  it('shows every place before anything is typed', () => expect(findPlaces(places, ' ')).toEqual(places));
  it('puts what begins with the text first', () => expect(findPlaces(places, 'stoch')).toEqual([pop, fade]));
  it('finds words in any order, also by slug and family', () =>
    expect(findPlaces(places, 'reversion st-fade')).toEqual([fade]));
  it('finds nothing for what does not exist', () => expect(findPlaces(places, 'zzz')).toEqual([]));
});
