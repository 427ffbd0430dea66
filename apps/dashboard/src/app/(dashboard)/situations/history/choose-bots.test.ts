import { describe, expect, it } from 'vitest';
import { chooseBots, parseBotNames } from './choose-bots.ts';

const standings = [
  { bot_name: 'a', trust_score: 0.4 },
  { bot_name: 'b', trust_score: null },
  { bot_name: 'c', trust_score: 0.6 },
  { bot_name: 'd', trust_score: 0.5 },
  { bot_name: 'e', trust_score: 0.7 },
];

describe('the bots whose trust is drawn', () => {
  it('are the most trusted ones when nobody chose', () =>
    expect(chooseBots(null, standings)).toEqual(['e', 'c', 'd']));
  it('are those that were chosen', () => expect(chooseBots(['b', 'a'], standings)).toEqual(['b', 'a']));
  it('are the most trusted ones when none of the chosen exists', () =>
    expect(chooseBots(['nobody'], standings)).toEqual(['e', 'c', 'd']));
});

describe('names in the address', () => {
  it('are slugs, six at most, each once', () => {
    expect(parseBotNames('a,b,a')).toEqual(['a', 'b']);
    expect(parseBotNames('a,b,c,d,e,f,g')).toHaveLength(6);
    expect(parseBotNames('a),or(1.eq.1')).toBeNull();
  });
});
