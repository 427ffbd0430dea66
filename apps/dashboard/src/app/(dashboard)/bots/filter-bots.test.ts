import { describe, expect, it } from 'vitest';
import { aBot } from '#testing/leaderboard-row.ts';
import { filterBots } from './filter-bots.ts';

const macd = aBot({ bot_name: 'macd-histogram-turn', display_name: 'MACD turn', family: 'momentum' });
const turtle = aBot({ bot_name: 'turtle-breakout', display_name: 'Turtle', family: 'breakout' });

describe('the filter', () => {
  it('lets all pass when it is empty', () =>
    expect(filterBots([macd, turtle], { text: ' ', families: [] })).toEqual([macd, turtle]));
  it('finds words in any order and case', () =>
    expect(filterBots([macd, turtle], { text: 'Turn MACD', families: [] })).toEqual([macd]));
  it('finds families by their name', () =>
    expect(filterBots([macd, turtle], { text: 'momentum', families: [] })).toEqual([macd]));
  it('keeps to the families chosen', () =>
    expect(filterBots([macd, turtle], { text: '', families: ['breakout'] })).toEqual([turtle]));
});
