import type { Database } from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { countCalls, readWalk } from './read-walk.ts';

const at = Date.UTC(2024, 2, 1, 4, 4);
const period = { from: Date.UTC(2024, 2, 1), to: Date.UTC(2024, 2, 3) };

const rows = `
  insert into public.exchanges (exchange, kind, taker_fee_ratio, slippage_ratio) values
    ('recorded', 'recorded', 0.001, 0.0003), ('elsewhere', 'recorded', 0.002, 0.0003);
  insert into public.market_symbols (exchange, symbol) values
    ('recorded', 'BTCUSDT'), ('recorded', 'ETHUSDT'), ('elsewhere', 'BTCUSDT');
  insert into public.market_regimes (exchange, observed_at, regime) values
    ('recorded', '2024-03-01T04:00Z', 'VOLATILE');
  insert into public.market_funding_rates (exchange, symbol, funded_at, rate) values
    ('recorded', 'BTCUSDT', '2024-03-01T00:00Z', 0.01), ('recorded', 'BTCUSDT', '2024-03-01T08:00Z', 0.0001),
    ('recorded', 'BTCUSDT', '2024-03-01T16:00Z', 0.0002), ('recorded', 'BTCUSDT', '2024-03-02T08:00Z', 0.01);
  insert into public.consensus_decisions (
    exchange, symbol, decided_at, situation_id, side, probability, confidence, equal_side, equal_share, voters,
    directions, weights, strategy_scores, strategy_probabilities, strategy_shares, reference_price, return_24h
  )
  select market.exchange, market.symbol, market.decided_at, situation.situation_id, 'SHORT', 0.42, 0.58, 'LONG', 0.75,
    '{alpha,beta}', '{1,-1}', '{1,2}', '{1,2,3,-4,5,6}', '{.5,.5,.5,.4,.5,.6}', '{0,0,0,1,0,0}', 62000.5, market.move
  from (values
    ('recorded', 'ETHUSDT', timestamptz '2024-03-01T08:04Z', null),
    ('recorded', 'BTCUSDT', timestamptz '2024-03-01T04:04Z', -0.02),
    ('elsewhere', 'BTCUSDT', timestamptz '2024-03-01T04:04Z', 0.5)
  ) as market (exchange, symbol, decided_at, move)
  cross join (select min(situation_id) as situation_id from public.meta_situations) as situation;
  insert into public.bot_predictions (
    bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, take_profit_price,
    stop_loss_price, leverage, reason, origin
  )
  select bot_name, 'recorded', 'BTCUSDT', '1h', '2024-03-01T04:04Z', 'SHORT', 0.58, 62000, 60000, 63000, 2, '-', 'replay'
  from public.bots where is_ensemble;
  insert into public.recommendations (
    decision_id, prediction_id, exchange, symbol, recommended_at, side, confidence, threshold, entry_price,
    take_profit_price, stop_loss_price, leverage, position_ratio, voter_count, for_count, against_count, reason, flips_when
  )
  select
    decision_id, prediction_id, exchange, symbol, decided_at, side, decision.confidence, 0.55, 62000, 60000, 63000, 2, 0.05,
    2, 1, 1, '-', '-'
  from public.consensus_decisions as decision
  join public.bot_predictions using (exchange, symbol, side);`;

describe('what a walk left behind', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
    await database.execute(rows);
  }, 60_000);
  afterAll(() => database.close());

  it('is read in order of time, of one exchange', async () => {
    const { decisions } = await readWalk(database, 'recorded', period);
    expect(decisions.map(({ symbol, move }) => [symbol, move])).toEqual([
      ['BTCUSDT', -0.02],
      ['ETHUSDT', null],
    ]);
  });

  it('has every part of a decision, its regime, and the funding of the day after it', async () => {
    const { decisions } = await readWalk(database, 'recorded', period);
    expect(decisions[0]).toEqual({
      symbol: 'BTCUSDT',
      decidedAt: at,
      regime: 'VOLATILE',
      direction: -1,
      probability: 0.42,
      equalDirection: 1,
      equalShare: 0.75,
      voters: ['alpha', 'beta'],
      directions: [1, -1],
      scores: [1, 2, 3, -4, 5, 6],
      probabilities: [0.5, 0.5, 0.5, 0.4, 0.5, 0.6],
      shares: [0, 0, 0, 1, 0, 0],
      price: 62000.5,
      move: -0.02,
      funding: expect.closeTo(0.0003, 12),
      isRecommended: true,
    });
    expect(decisions[1]).toMatchObject({ regime: null, funding: 0, isRecommended: false });
  });

  it('has the recommendations, also those whose path is not known yet, and the costs of its exchange', async () => {
    const walk = await readWalk(database, 'recorded', period);
    expect(walk.recommendations).toEqual([
      { recommendedAt: at, leverage: 2, netReturn: null, isCorrect: null },
    ]);
    expect(walk.costs).toEqual({ fee: 0.001, slippage: 0.0003 });
    expect([walk.account, await countCalls(database)]).toEqual([[], 0]);
  });
});
