import type { Database } from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, closeList, near, readGolden } from '../../support/golden-cases.ts';
import { openMigratedDatabase } from '../../support/migrated-database.ts';

type Figures = Record<string, number>;

const actions = ['increase', 'decrease', 'maintain'];
const learning = readGolden<{
  alpha: number;
  gamma: number;
  steps: { s: string; a: string; r: number; s2: string | null; target: number; q_after: number }[];
  final_q: Figures;
  epsilon_schedule: { episode: number; epsilon: number }[];
}>('contracts', 'q-learning');
const offPolicy = readGolden<{
  log: { p: number; r: number; pi: number; qhat_pi: number; qhat_a: number }[];
  expected: Figures;
}>('contracts', 'off-policy');
const experts = readGolden<{
  losses: number[][];
  eta: number;
  expected: {
    hedge_weights_before_each_round: number[][];
    hedge_regret: number;
    hedge_bound: number;
    'fixed_share_alpha_0.05': number[][];
    'boa_eta_0.3': number[][];
    adahedge_weights: number[][];
    adahedge_eta: (number | 'Infinity')[];
    adahedge_mixability_gap: number;
  };
  specialists: {
    losses_null_is_asleep: (number | null)[][];
    eta: number;
    expected: number[][];
    'expected_with_share_0.02': number[][];
  };
  exp3: {
    rewards: number[];
    actions: number[];
    gamma: number;
    expected: { probabilities: number[][]; weights: number[][] };
  };
}>('contracts', 'online-experts');
const votes = readGolden<{
  cases: { votes: number[]; p: number[]; expected: Figures }[];
}>('contracts', 'weighted-vote');
const drift = readGolden<{
  cusum: {
    name: string;
    numbers: number[];
    centre: number;
    deviation: number;
    k: number;
    h: number;
    expected: { first_alarm: number | null; sum_at_alarm?: number; high?: number[]; low?: number[] };
  }[];
  page_hinkley: {
    name: string;
    numbers: number[];
    allowance: number;
    limit_sum: number;
    forgetting: number;
    minimum: number;
    expected: number[];
  }[];
}>('contracts', 'drift-detectors');

let database: Database;
beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

describe('the table of Q-values', () => {
  const { steps, alpha, gamma } = learning;
  const states = [...new Set(steps.map(({ s }) => s))];
  const stateOf = (name: string | null) => (name === null ? null : states.indexOf(name) + 1);
  const empty = states.flatMap(() => [0, 0, 0]);
  const placeOf = (state: string, action: string) => 3 * states.indexOf(state) + actions.indexOf(action);
  const foldFirst = (count: number) => {
    const taken = steps.slice(0, count);
    return fold(
      empty,
      taken.map(({ s, a, r, s2 }) => [stateOf(s) ?? 0, actions.indexOf(a) + 1, r, stateOf(s2)]),
      alpha,
      gamma,
    );
  };

  it.each(steps.map((step, place) => ({ ...step, place })))('after step $place: $s $a', async (step) => {
    const found = await foldFirst(step.place + 1);
    expect(found[placeOf(step.s, step.a)]).toEqual(close(learning, step.q_after));
  });

  it('ends as it should, and is 0 where nothing was tried', async () => {
    const found = await foldFirst(steps.length);
    const expected = states.flatMap((state) =>
      actions.map((action) => learning.final_q[`${state}|${action}`] ?? 0),
    );
    expect(found).toEqual(closeList(learning, expected));
  });

  it('is the same to the last bit as plain JavaScript', async () => {
    const random = linearCongruential(7);
    const run = Array.from({ length: 5000 }, (): Step => {
      const next = Math.floor(random() * 61);
      return [1 + Math.floor(random() * 60), 1 + Math.floor(random() * 3), random() - 0.5, next || null];
    });
    const expected = Array.from({ length: 183 }, () => 0);
    for (const [state, action, reward, next] of run) {
      const [from, to] = [3 * state - 3, 3 * (next ?? 61) - 3];
      const best = Math.max(...expected.slice(to, to + 3));
      const cell = from + action - 1;
      expected[cell]! += 0.1 * (reward + 0.95 * best - expected[cell]!);
    }
    expect(await fold(Array(180).fill(0), run, 0.1, 0.95)).toEqual(expected.slice(0, 180));
  });

  it('is explored less and less', async () => {
    const found = await database.query(
      `select episode::integer, engine.exploration_rate(episode) as epsilon
       from unnest($1::bigint[]) with ordinality as asked (episode, place) order by place`,
      [learning.epsilon_schedule.map(({ episode }) => episode)],
    );
    expect(found).toEqual(
      learning.epsilon_schedule.map(({ episode, epsilon }) => ({
        episode,
        epsilon: close(learning, epsilon),
      })),
    );
  });
});

describe('another policy', () => {
  it('would have earned this', async () => {
    const column = (name: 'p' | 'r' | 'pi' | 'qhat_pi' | 'qhat_a') =>
      offPolicy.log.map((entry) => entry[name]);
    const [found] = await database.query(
      `select ips, snips, doubly_robust as dr, effective_count as ess
       from engine.off_policy_estimate($1, $2, $3, $4, $5)`,
      [column('p'), column('r'), column('pi'), column('qhat_pi'), column('qhat_a')],
    );
    expect(found).toEqual(near(offPolicy, offPolicy.expected));
  });
});

describe('experts', () => {
  const uniform = [0.25, 0.25, 0.25, 0.25];
  /** The weights before each round and after the last, `step` making one from $1 and the round's losses $2. */
  const play = async (losses: readonly (number | null)[][], step: string) => {
    const weights = [uniform];
    for (const round of losses) {
      const [found] = await database.query<{ weights: number[] }>(`select engine.${step} as weights`, [
        weights.at(-1) ?? null,
        round,
      ]);
      weights.push(found?.weights ?? []);
    }
    return weights;
  };
  const tables = (rows: readonly number[][]) => rows.map((row) => closeList(experts, row));
  const { losses, eta, expected, specialists, exp3 } = experts;

  it('are hedged', async () => {
    expect(await play(losses, `hedge_step($1, $2, ${eta})`)).toEqual(
      tables(expected.hedge_weights_before_each_round),
    );
  });

  it('are hedged alike from their total losses', async () => {
    const totals = losses.reduce((sums, round) => sums.map((sum, i) => sum + (round[i] ?? 0)), [0, 0, 0, 0]);
    const [found] = await database.query<{ weights: number[] }>('select engine.softmax($1) as weights', [
      totals.map((total) => -eta * total),
    ]);
    expect(found?.weights).toEqual(closeList(experts, expected.hedge_weights_before_each_round.at(-1) ?? []));
  });

  it('leave no regret above the bound, at the rate that belongs to it', async () => {
    const weights = await play(losses, `hedge_step($1, $2, ${eta})`);
    const dot = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
    const paid = losses.reduce((sum, round, t) => sum + dot(weights[t] ?? [], round), 0);
    const best = Math.min(...uniform.map((_, i) => losses.reduce((sum, round) => sum + (round[i] ?? 0), 0)));
    const [found] = await database.query<{ bound: number; rate: number }>(
      'select engine.hedge_bound(4, $1) as bound, engine.hedge_rate(4, $1) as rate',
      [losses.length],
    );
    expect(paid - best).toEqual(close(experts, expected.hedge_regret));
    expect(found).toEqual(near(experts, { bound: expected.hedge_bound, rate: eta }));
  });

  it('keep a fixed share', async () => {
    expect(await play(losses, `hedge_step($1, $2, ${eta}, 0.05)`)).toEqual(
      tables(expected['fixed_share_alpha_0.05']),
    );
  });

  it('may sleep', async () => {
    const asleep = specialists.losses_null_is_asleep;
    expect(await play(asleep, `hedge_step($1, $2, ${specialists.eta})`)).toEqual(
      tables(specialists.expected),
    );
    expect(await play(asleep, `hedge_step($1, $2, ${specialists.eta}, 0.02)`)).toEqual(
      tables(specialists['expected_with_share_0.02']),
    );
  });

  it('are aggregated by Bernstein', async () => {
    expect(await play(losses, 'boa_step($1, $2, 0.3)')).toEqual(tables(expected['boa_eta_0.3']));
  });

  it('find their own learning rate', async () => {
    let state = { next_total_losses: [0, 0, 0, 0], next_mixability_gap: 0 };
    const weights: number[][] = [];
    const rates: number[] = [];
    for (const round of losses) {
      const [found] = await database.query<typeof state & { eta: number; weights: number[] }>(
        'select * from engine.adahedge_step($1, $2, $3)',
        [state.next_total_losses, state.next_mixability_gap, round],
      );
      state = found ?? state;
      weights.push(found?.weights ?? []);
      rates.push(found?.eta ?? 0);
    }
    expect(weights).toEqual(tables(expected.adahedge_weights));
    expect(rates).toEqual(
      expected.adahedge_eta.map((rate) =>
        rate === 'Infinity' ? Number.POSITIVE_INFINITY : close(experts, rate),
      ),
    );
    expect(state.next_mixability_gap).toEqual(close(experts, expected.adahedge_mixability_gap));
  });

  it('are arms of which only the pulled one shows its reward', async () => {
    let weights = [1, 1, 1, 1];
    for (const [round, arm] of exp3.actions.entries()) {
      const [found] = await database.query<{ probabilities: number[]; weights: number[] }>(
        `select engine.exp3_probabilities($1, $4) as probabilities,
           engine.exp3_step($1, $2::integer, $3, $4) as weights`,
        [weights, arm + 1, exp3.rewards[round] ?? 0, exp3.gamma],
      );
      weights = found?.weights ?? [];
      expect(found?.probabilities).toEqual(closeList(experts, exp3.expected.probabilities[round] ?? []));
      expect(weights).toEqual(closeList(experts, exp3.expected.weights[round + 1] ?? []));
    }
  });
});

describe('a vote by log-odds', () => {
  it.each(votes.cases)('of $votes at $p', async (golden) => {
    const [found] = await database.query(
      `select score, direction, probability_up as prob_up_if_independent from engine.log_odds_vote($1, $2)`,
      [golden.votes, golden.p],
    );
    expect(found).toEqual(near(votes, golden.expected));
  });
});

describe('drift', () => {
  it.each(drift.cusum)('adds up in $name', async ({ numbers, centre, deviation, k, h, expected }) => {
    const found = await database.query<{ place: number; low: number; high: number; alarm: string | null }>(
      'select * from engine.cusum($1, $2, $3, $4, $5) order by place',
      [numbers, centre, deviation, k, h],
    );
    const first = found.find(({ alarm }) => alarm !== null);
    expect(first?.place ?? null).toBe(expected.first_alarm);
    if (expected.sum_at_alarm) expect(first?.high).toEqual(close(drift, expected.sum_at_alarm));
    if (expected.high) expect(found.map(({ high }) => high)).toEqual(closeList(drift, expected.high));
    if (expected.low) expect(found.map(({ low }) => low)).toEqual(closeList(drift, expected.low));
  });

  it.each(drift.page_hinkley)('is seen without knowing the mean in $name', async (golden) => {
    const [found] = await database.query<{ places: number[] }>(
      'select engine.page_hinkley($1, $2, $3, $4, $5::integer) as places',
      [golden.numbers, golden.allowance, golden.limit_sum, golden.forgetting, golden.minimum],
    );
    expect(found?.places).toEqual(golden.expected.map((place) => place + 1));
  });
});

/** State, action (1 to 3), reward and next state; states from 1. */
type Step = [number, number, number, number | null];

async function fold(
  table: number[],
  steps: readonly Step[],
  alpha: number,
  gamma: number,
): Promise<number[]> {
  const column = (place: number) => steps.map((step) => step[place] ?? null);
  const [found] = await database.query<{ table: number[] }>(
    'select engine.fold_q_table($1, $2::integer[], $3::integer[], $4, $5::integer[], $6, $7) as table',
    [table, column(0), column(1), column(2), column(3), alpha, gamma],
  );
  return found?.table ?? [];
}

/** Numbers from [0, 1) that are the same in every run. */
function linearCongruential(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
