import { describe, expect, it } from 'vitest';
import { aBot } from '#testing/leaderboard-row.ts';
import { rankBots } from './rank-bots.ts';

const sure = aBot({ bot_name: 'sure', decided_count: 400, accuracy_low: 0.52 });
const doubtful = aBot({ bot_name: 'doubtful', decided_count: 40, accuracy_low: 0.45 });
const lucky = aBot({ bot_name: 'lucky', decided_count: 5, accuracy_low: 0.56 });

describe('the ranking', () => {
  it('goes by the lower end of the interval', () =>
    expect(rankBots([doubtful, sure])).toEqual([sure, doubtful]));
  it('leaves out bots with too few calls', () => expect(rankBots([lucky, aBot()])).toEqual([]));
});
