import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { logistic } from './calibration.ts';
import type { callRules } from './call-rules.ts';
import { abstain, type Call, type Decision } from './decision.ts';
import { type Bot, defineBot } from './define-bot.ts';
import { ContractBreach, runBot } from './run-bot.ts';
import { drawMarket } from './testing/draw-market.ts';

const view = drawMarket({ from: 100, legs: [{ candles: 10, to: 100 }] }, '1h').viewAt(9);
const sound: Call = {
  action: 'call',
  side: 'LONG',
  score: 1,
  takeProfit: 103,
  stopLoss: 98,
  leverage: 2,
  horizonHours: 24,
  reason: 'close 100 is where it was drawn',
};

function botThat(decide: () => Decision, changes: Partial<Bot> = {}): Bot {
  const bot = defineBot({
    slug: 'drawn-bot',
    family: 'trend',
    name: 'Drawn',
    thesis: 'Says what the test wants.',
    source: { author: 'Nobody', year: 2024, title: 'Nothing' },
    timeframe: '1h',
    params: z.object({}),
    warmup: () => 5,
    needs: [],
    calibration: logistic({ intercept: 0, slope: 0.2, unit: 'points' }),
    decide,
  });
  return { ...bot, ...changes };
}

describe('running a bot', () => {
  it('hands back a sound call with its confidence', () => {
    expect(
      runBot(
        botThat(() => sound),
        view,
      ),
    ).toEqual({
      action: 'call',
      bot: 'drawn-bot',
      side: 'LONG',
      score: 1,
      confidence: expect.closeTo(0.549834, 6),
      limit: null,
      takeProfit: 103,
      stopLoss: 98,
      leverage: 2,
      horizonHours: 24,
      reason: 'close 100 is where it was drawn',
    });
  });

  it('does not ask before the warm-up', () => {
    const asked = () => {
      throw new Error('asked too early');
    };
    const early = runBot(botThat(asked, { defaultWarmup: 11 }), view);
    expect(early).toMatchObject({ action: 'abstain', reason: 'warming up: 10 of 11 candles' });
  });

  it('hands back an abstention with its reason', () => {
    expect(
      runBot(
        botThat(() => abstain`RSI ${50} is calm`),
        view,
      ),
    ).toMatchObject({ reason: 'RSI 50 is calm' });
  });

  it('names bot, time and rule when a call breaks the contract', () => {
    const broken = botThat(() => ({ ...sound, stopLoss: 101 }));
    expect(() => runBot(broken, view)).toThrow(ContractBreach);
    expect(() => runBot(broken, view)).toThrow(
      /^bot "drawn-bot" at 2024-01-01T10:00:00.000Z breaks "stop loss is a fee or more on the losing side/,
    );
  });

  it('turns an exception inside a bot into a breach that names it', () => {
    const throwing = botThat(() => {
      throw new TypeError('no such thing');
    });
    expect(() => runBot(throwing, view)).toThrow(/"drawn-bot" .* breaks "it does not throw": no such thing/);
  });
});

describe('the rules of a call', () => {
  const unknown = Number.NaN;

  it.each<[keyof typeof callRules, string, Partial<Call>]>([
    ['every price is a number above zero', 'an unknown price', { takeProfit: unknown }],
    ['every price is a number above zero', 'an endless price', { takeProfit: Number.POSITIVE_INFINITY }],
    ['every price is a number above zero', 'a price of zero', { stopLoss: 0, leverage: 1 }],
    ['every price is a number above zero', 'an unknown limit', { limit: unknown }],
    ['the score is a finite number, 0 or more', 'an unknown score', { score: unknown }],
    ['the score is a finite number, 0 or more', 'a negative score', { score: -1 }],
    ['confidence lies inside (0, 1)', 'an unknown confidence', { score: unknown }],
    [
      'take profit is a fee or more on the winning side of the entry',
      'a target below a LONG',
      { takeProfit: 97 },
    ],
    [
      'take profit is a fee or more on the winning side of the entry',
      'a target above a SHORT',
      { side: 'SHORT' },
    ],
    [
      'take profit is a fee or more on the winning side of the entry',
      'a target inside the fee',
      { takeProfit: 100.19 },
    ],
    ['stop loss is a fee or more on the losing side of the entry', 'a stop at the entry', { stopLoss: 100 }],
    [
      'stop loss is a fee or more on the losing side of the entry',
      'a stop inside the fee',
      { stopLoss: 99.81 },
    ],
    ['a limit waits at or behind the close', 'a limit above a LONG', { limit: 100.5 }],
    ['leverage is 1 or more, and the stop comes before liquidation', 'no leverage', { leverage: 0 }],
    ['leverage is 1 or more, and the stop comes before liquidation', 'a liquidation first', { leverage: 50 }],
    ['the horizon is above 0 and at most 168 hours', 'no horizon', { horizonHours: 0 }],
    ['the horizon is above 0 and at most 168 hours', 'more than a week', { horizonHours: 169 }],
    ['the reason names its numbers', 'an empty reason', { reason: '' }],
    ['the reason names its numbers', 'a reason without numbers', { reason: 'it felt right' }],
  ])('%s: refuses %s', (rule, _case, change) => {
    expect(() =>
      runBot(
        botThat(() => ({ ...sound, ...change })),
        view,
      ),
    ).toThrow(rule);
  });

  it('allow exits exactly a fee away', () => {
    const tight = botThat(() => ({ ...sound, takeProfit: 100.2, stopLoss: 99.8 }));
    expect(runBot(tight, view).action).toBe('call');
  });
});

describe('defining a bot', () => {
  it.each(['Upper', 'two words', 'trailing-', ''])('refuses the slug "%s"', (slug) => {
    expect(() => defineBot({ ...botThat(() => sound), slug })).toThrow(
      /a slug is lower-case words joined by hyphens/,
    );
  });

  it.each([0, 1.5, 514])('refuses a warm-up of %d candles', (warmup) => {
    expect(() => defineBot({ ...botThat(() => sound), warmup: () => warmup })).toThrow(/outside 1..513/);
  });
});
