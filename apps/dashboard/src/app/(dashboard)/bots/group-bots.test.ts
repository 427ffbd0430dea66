import { describe, expect, it } from 'vitest';
import { aBot } from '#testing/leaderboard-row.ts';
import { countBots, groupBots } from './group-bots.ts';
import { nothingDecided, nothingMeasured } from './listed-bot.ts';

function bot(bot_name: string, family: string, correct_count: number, decided_count: number) {
  return {
    ...aBot({ bot_name, family, correct_count, decided_count }),
    advanced: nothingMeasured,
    standing: nothingDecided,
    missing_needs: [],
  };
}

const pop = bot('stochastic-pop', 'momentum', 30, 40);
const turn = bot('macd-turn', 'momentum', 0, 20);
const cross = bot('ema-cross', 'trend', 5, 10);

describe('the groups', () => {
  it('come in the order of the families and keep the order of their bots', () => {
    const groups = groupBots([turn, pop, cross], [turn, pop, cross]);
    expect(groups.map(({ name, bots }) => [name, bots.map(({ bot_name }) => bot_name)])).toEqual([
      ['Trend', ['ema-cross']],
      ['Momentum', ['macd-turn', 'stochastic-pop']],
    ]);
  });
  it('pool the calls of the bots shown', () => {
    const [momentum] = groupBots([turn, pop], [turn, pop, cross]);
    expect(momentum?.record.accuracy).toMatchObject({ value: 0.5, n: 60 });
  });
  it('leave out a family of which nothing is shown', () =>
    expect(groupBots([cross], [turn, pop, cross]).map(({ family }) => family)).toEqual(['trend']));
  it('say how many bots a filter hides', () => {
    const [momentum] = groupBots([pop], [turn, pop]);
    expect(momentum && countBots(momentum)).toBe('1 of 2 bots');
    expect(countBots({ bots: [pop], totalCount: 1 })).toBe('1 bot');
  });
});
