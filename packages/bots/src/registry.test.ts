import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeRegistry } from './describe-registry.ts';
import { families } from './family.ts';
import { bots } from './registry.ts';

const order = families.map(({ slug }) => slug);

describe('the registry', () => {
  it('names each bot once', () => {
    const slugs = bots.map(({ slug }) => slug);
    expect(slugs).toEqual([...new Set(slugs)]);
  });

  it('has every family, in their order', () => {
    expect([...new Set(bots.map(({ family }) => family))]).toEqual(order);
  });

  it('has 87 bots, each family in its strength', () => {
    const strength = order.map((family) => [family, bots.filter((bot) => bot.family === family).length]);
    expect(Object.fromEntries(strength)).toEqual({
      trend: 16,
      momentum: 12,
      'mean-reversion': 14,
      volatility: 10,
      'volume-flow': 10,
      breakout: 9,
      'candle-patterns': 6,
      'cross-market': 5,
      derivatives: 5,
    });
  });

  it.each(bots.map((bot) => [bot.slug, bot.family]))(
    'keeps %s in a file of its name, with its test',
    (slug, family) => {
      expect(existsSync(new URL(`./${family}/${slug}.ts`, import.meta.url))).toBe(true);
      expect(existsSync(new URL(`./${family}/${slug}.test.ts`, import.meta.url))).toBe(true);
    },
  );
});

describe('the described registry', () => {
  it('is plain JSON', () => {
    const rows = describeRegistry();
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });

  it('tells all about a bot', () => {
    expect(describeRegistry().find(({ slug }) => slug === 'connors-rsi2')).toEqual({
      slug: 'connors-rsi2',
      family: 'mean-reversion',
      name: 'Connors RSI(2)',
      thesis: expect.stringContaining('a dip to buy'),
      source: 'Connors & Alvarez (2008), Short Term Trading Strategies That Work',
      timeframe: '1h',
      warmup: 201,
      needs: [],
      calibration: expect.stringMatching(/^1 \/ \(1 \+ exp/),
      parameters: [
        expect.objectContaining({ name: 'extreme', default: 4, minimum: 1, maximum: 20, whole: false }),
        {
          name: 'trend',
          description: 'Candles of the long average',
          default: 200,
          minimum: 50,
          maximum: 400,
          whole: true,
        },
        expect.objectContaining({ name: 'limitAtr', default: 0.25 }),
      ],
    });
  });
});
