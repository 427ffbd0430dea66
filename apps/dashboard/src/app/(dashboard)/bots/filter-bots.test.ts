import { describe, expect, it } from 'vitest';
import { aBot } from '#testing/leaderboard-row.ts';
import { type BotFilter, filterBots } from './filter-bots.ts';
import { nothingDecided, nothingMeasured } from './listed-bot.ts';

const macd = {
  ...aBot({
    bot_name: 'macd-histogram-turn',
    display_name: 'MACD turn',
    family: 'momentum',
    last_predicted_at: '2026-11-20T16:00:00.000Z',
  }),
  advanced: { ...nothingMeasured, is_told_from_luck: true },
  standing: nothingDecided,
  missing_needs: [],
};
const turtle = {
  ...aBot({ bot_name: 'turtle-breakout', display_name: 'Turtle', family: 'breakout', timeframe: '4h' }),
  advanced: nothingMeasured,
  standing: nothingDecided,
  missing_needs: [],
};

function filtered(filter: Partial<BotFilter>) {
  return filterBots([macd, turtle], {
    text: '',
    families: [],
    timeframes: [],
    speaks: null,
    luck: null,
    ...filter,
  });
}

describe('the filter', () => {
  it('lets all pass when it is empty', () => expect(filtered({ text: ' ' })).toEqual([macd, turtle]));
  it('finds words in any order and case', () => expect(filtered({ text: 'Turn MACD' })).toEqual([macd]));
  it('finds families by their slug', () => expect(filtered({ text: 'momentum' })).toEqual([macd]));
  it('finds families by their name', () =>
    expect(filtered({ text: 'breakout and structure' })).toEqual([turtle]));
  it('keeps to the families chosen', () => expect(filtered({ families: ['breakout'] })).toEqual([turtle]));
  it('keeps to the timeframes chosen', () => expect(filtered({ timeframes: ['1h'] })).toEqual([macd]));
  it('tells bots that have spoken from bots that have not', () => {
    expect(filtered({ speaks: 'yes' })).toEqual([macd]);
    expect(filtered({ speaks: 'no' })).toEqual([turtle]);
  });
  it('tells bots that are told from luck from those that are not yet', () => {
    expect(filtered({ luck: 'told' })).toEqual([macd]);
    const lucky = { ...macd, advanced: { ...nothingMeasured, is_told_from_luck: false } };
    const filter = { text: '', families: [], timeframes: [], speaks: null, luck: 'not-yet' } as const;
    expect(filterBots([lucky, turtle], filter)).toEqual([lucky]);
  });
  it('wants every part to hold', () =>
    expect(filtered({ families: ['breakout'], timeframes: ['1h'] })).toEqual([]));
});
