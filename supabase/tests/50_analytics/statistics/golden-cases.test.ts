import type { Database, SqlValue } from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeList, near, readGolden } from '../../support/golden-cases.ts';
import { openMigratedDatabase } from '../../support/migrated-database.ts';

type Figures = Record<string, number | null>;

const performance = readGolden<{
  cases: { name: string; returns: number[]; expected: Figures; drawdown_episodes: Figures[] }[];
}>('metrics', 'performance-metrics');
const sharpes = readGolden<{
  psr_cases: { name: string; inputs: Figures; expected: Figures }[];
  dsr_cases: { name: string; inputs: Figures; expected: Figures }[];
  series_cases: { name: string; returns: number[]; expected: Figures }[];
}>('metrics', 'psr-dsr');
const autocorrelation = readGolden<{
  returns: number[];
  q: number;
  expected: { eta: number };
  design_effect: { n: number; m: number; rho: number; n_eff: number }[];
}>('metrics', 'sharpe-autocorrelation');
const bootstrap = readGolden<{
  mulberry32_seed42_first5: number[];
  returns: number[];
  circular: {
    L: number;
    B: number;
    seed: number;
    first3_means: number[];
    mean_of_means: number;
    ci95_mean: [number, number];
  };
}>('metrics', 'block-bootstrap');
const calibration = readGolden<{
  p: number[];
  y: number[];
  platt_on_logit: { intercept: number; slope: number };
  isotonic: { at: number[]; value: number[] };
}>('metrics', 'calibration');
const testing = readGolden<{
  cases: {
    name: string;
    p: number[];
    wins?: number[];
    n?: number[];
    expected: Record<'fdr_bh' | 'fdr_by', { p_adjusted: number[] }>;
  }[];
}>('metrics', 'multiple-testing');
const proportions = readGolden<{
  cases: {
    wins: number;
    n: number;
    expected: {
      jeffreys_95: [number, number] | null;
      clopper_pearson_95: [number, number] | null;
      prob_accuracy_gt_half_beta_1_1: number;
    };
  }[];
}>('metrics', 'proportion-intervals');
const crowd = readGolden<{
  inputs: { wins: number[]; n: number[] };
  expected: { moments: { alpha: number; beta: number }; shrunk_with_moments_first5: number[] };
}>('metrics', 'empirical-bayes-beta-binomial');

let database: Database;
beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

describe('return_moments', () => {
  it.each(performance.cases)('has the moments of $name', async ({ returns, expected }) => {
    const found = await row('select * from engine.return_moments($1)', [returns]);
    expect(found).toEqual(
      near(performance, {
        n: expected.n,
        mean: expected.mean,
        deviation: expected.std_ddof1,
        skew: expected.skew_population,
        kurtosis: expected.kurtosis_population_raw,
        downside_deviation: expected.downside_dev_full_n,
      }),
    );
  });
});

describe('drawdowns', () => {
  it.each(performance.cases)('has every episode of $name', async ({ returns, drawdown_episodes }) => {
    const found = await database.query(
      'select peak, trough, recovery, depth, duration_days, recovery_days from engine.drawdowns($1)',
      [returns],
    );
    const expected = drawdown_episodes.map(({ duration_bars, time_to_recover_bars, ...places }) =>
      near(performance, { ...places, duration_days: duration_bars, recovery_days: time_to_recover_bars }),
    );
    expect(found).toEqual(expected);
  });

  it.each(performance.cases)('has the deepest, the longest and the last of $name', async (golden) => {
    const { returns, expected } = golden;
    const found = await row(
      `select max_drawdown, current_drawdown, duration_days, recovery_days, longest_duration_days
       from engine.drawdown_statistics($1)`,
      [returns],
    );
    expect(found).toEqual(
      near(performance, {
        max_drawdown: expected.max_drawdown,
        current_drawdown: expected.current_drawdown,
        duration_days: expected.max_drawdown_duration_bars,
        recovery_days: expected.max_drawdown_time_to_recover_bars,
        longest_duration_days: expected.longest_drawdown_bars,
      }),
    );
  });
});

describe('probabilistic_sharpe', () => {
  it.each(sharpes.psr_cases)('is that of $name, as is the track record it takes', async (golden) => {
    const { sr, sr_benchmark, n, skew, kurt_raw } = golden.inputs;
    const found = await row(
      `select engine.probabilistic_sharpe($1, $2, $3, $4, $5) as psr,
         engine.minimum_track_record($1, $2, $4, $5) as mintrl_95`,
      [sr, sr_benchmark, n, skew, kurt_raw],
    );
    expect(found).toEqual(near(sharpes, golden.expected));
  });

  it.each(sharpes.series_cases)('follows from the moments of $name', async ({ returns, expected }) => {
    const found = await row(
      `select engine.probabilistic_sharpe(mean / deviation, 0, n, skew, kurtosis) as psr_0,
         engine.minimum_track_record(mean / deviation, 0, skew, kurtosis) as mintrl_95
       from engine.return_moments($1)`,
      [returns],
    );
    expect(found).toEqual(near(sharpes, { psr_0: expected.psr_0, mintrl_95: expected.mintrl_95 }));
  });

  it.each(sharpes.dsr_cases)('is deflated by the best of many in $name', async ({ inputs, expected }) => {
    const { sr_per_obs, n, skew, kurt_raw, n_trials, var_trial_sr_per_obs } = inputs;
    const found = await row(
      `select maximum as expected_max_sr, engine.probabilistic_sharpe($1, maximum, $2, $3, $4) as dsr
       from engine.expected_maximum_sharpe($5, $6) as maximum`,
      [sr_per_obs, n, skew, kurt_raw, n_trials, var_trial_sr_per_obs],
    );
    expect(found).toEqual(near(sharpes, expected));
  });
});

describe('sharpe_annualisation_factor', () => {
  it('is the eta of Lo for autocorrelated days', async () => {
    const found = await row('select engine.sharpe_annualisation_factor($1, $2) as eta', [
      autocorrelation.returns,
      autocorrelation.q,
    ]);
    expect(found).toEqual(near(autocorrelation, { eta: autocorrelation.expected.eta }));
  });
});

describe('effective_count', () => {
  it.each(autocorrelation.design_effect)('of $n in groups of $m at $rho is $n_eff', async (golden) => {
    const found = await row('select engine.effective_count($1, $2, $3) as n_eff', [
      golden.n,
      golden.m,
      golden.rho,
    ]);
    expect(found).toEqual(near(autocorrelation, { n_eff: golden.n_eff }));
  });
});

describe('circular_block_bootstrap_means', () => {
  const { L, B, seed, first3_means, mean_of_means, ci95_mean } = bootstrap.circular;

  it('draws from mulberry32', async () => {
    const [found] = await database.query('select engine.mulberry32(42, 5) as draws');
    expect(found).toEqual({ draws: bootstrap.mulberry32_seed42_first5 });
  });

  it('has the first resamples and the mean of all', async () => {
    const found = await row(
      `select means[1] as first, means[2] as second, means[3] as third,
         cardinality(means) as count, (select avg(mean) from unnest(means) as mean) as mean
       from engine.circular_block_bootstrap_means($1, $2, $3, $4) as means`,
      [bootstrap.returns, L, B, seed],
    );
    const [first = null, second = null, third = null] = first3_means;
    expect(found).toEqual(near(bootstrap, { first, second, third, count: B, mean: mean_of_means }));
  });

  it('gives the interval of the mean, with the block length it takes by itself', async () => {
    const found = await row('select * from engine.mean_interval($1, resample_count => $2, seed => $3)', [
      bootstrap.returns,
      B,
      seed,
    ]);
    expect(found).toEqual(near(bootstrap, { low: ci95_mean[0], high: ci95_mean[1] }));
  });
});

describe('fit_platt', () => {
  it('finds the line of the exact maximum likelihood', async () => {
    const found = await row('select * from engine.fit_platt($1, $2)', [calibration.p, calibration.y]);
    const { intercept, slope } = calibration.platt_on_logit;
    expect(found).toEqual(near(calibration, { intercept, slope }));
  });

  it('finds the same from counts', async () => {
    const found = await row(
      `select fit.*
       from (
         select array_agg(p) as p, array_agg(correct / calls) as correct, array_agg(calls) as calls
         from (
           select p, sum(y) as correct, count(*)::double precision as calls
           from unnest($1::double precision[], $2::double precision[]) as call (p, y)
           group by p
         ) as cell
       ) as cells
       cross join lateral engine.fit_platt(cells.p, cells.correct, cells.calls) as fit`,
      [calibration.p, calibration.y],
    );
    const { intercept, slope } = calibration.platt_on_logit;
    expect(found).toEqual(near(calibration, { intercept, slope }));
  });
});

describe('fit_isotonic', () => {
  it('finds the curve, read between and beyond its knots', async () => {
    const found = await database.query<{ value: number }>(
      `select engine.apply_isotonic(fit.stated, fit.calibrated, at) as value
       from engine.fit_isotonic($1, $2) as fit
       cross join unnest($3::double precision[]) with ordinality as asked (at, place)
       order by place`,
      [calibration.p, calibration.y, calibration.isotonic.at],
    );
    expect(found).toEqual(calibration.isotonic.value.map((value) => near(calibration, { value })));
  });
});

describe('false discovery', () => {
  it.each(testing.cases)('is corrected for in $name', async ({ p, expected }) => {
    const found = await database.query<{ bh: number; by: number }>(
      `select bh, by
       from unnest(engine.benjamini_hochberg($1), engine.benjamini_yekutieli($1)) with ordinality
         as adjusted (bh, by, place)
       order by place`,
      [p],
    );
    expect(found.map(({ bh }) => bh)).toEqual(closeList(testing, expected.fdr_bh.p_adjusted));
    expect(found.map(({ by }) => by)).toEqual(closeList(testing, expected.fdr_by.p_adjusted));
  });

  it.each(testing.cases.filter(({ wins }) => wins))('has the p-values of coins in $name', async (golden) => {
    const found = await database.query<{ p: number }>(
      `select engine.coin_p_value(wins, n) as p
       from unnest($1::double precision[], $2::double precision[]) with ordinality as bot (wins, n, place)
       order by place`,
      [golden.wins ?? [], golden.n ?? []],
    );
    expect(found.map(({ p }) => p)).toEqual(closeList(testing, golden.p));
  });
});

describe('probability_above_half', () => {
  it.each(proportions.cases)('of $wins of $n is the posterior of a uniform prior', async (golden) => {
    const found = await row('select engine.probability_above_half($1, $2) as above', [golden.wins, golden.n]);
    expect(found).toEqual(near(proportions, { above: golden.expected.prob_accuracy_gt_half_beta_1_1 }));
  });
});

describe('beta_quantile', () => {
  const decided = proportions.cases.filter(({ n }) => n > 0);

  it.each(decided)('has the ends of the intervals of $wins of $n', async ({ wins, n, expected }) => {
    const found = await row(
      `select engine.beta_quantile(0.025, $1 + 0.5, $2 - $1 + 0.5) as jeffreys_low,
         engine.beta_quantile(0.975, $1 + 0.5, $2 - $1 + 0.5) as jeffreys_high,
         coalesce(engine.beta_quantile(0.025, $1, $2 - $1 + 1), 0) as exact_low,
         coalesce(engine.beta_quantile(0.975, $1 + 1, $2 - $1), 1) as exact_high`,
      [wins, n],
    );
    expect(found).toEqual(
      near(proportions, {
        jeffreys_low: expected.jeffreys_95?.[0],
        jeffreys_high: expected.jeffreys_95?.[1],
        exact_low: expected.clopper_pearson_95?.[0],
        exact_high: expected.clopper_pearson_95?.[1],
      }),
    );
  });
});

describe('beta_binomial_prior', () => {
  const { wins, n } = crowd.inputs;

  it('has the prior of 87 bots', async () => {
    const found = await row('select * from engine.beta_binomial_prior($1, $2)', [wins, n]);
    const { alpha, beta } = crowd.expected.moments;
    expect(found).toEqual(near(crowd, { alpha, beta }));
  });

  it('shrinks the rates of the first five', async () => {
    const found = await database.query<{ rate: number }>(
      `select (wins + alpha) / (n + alpha + beta) as rate
       from engine.beta_binomial_prior($1, $2)
       cross join unnest($1::double precision[], $2::double precision[]) with ordinality as bot (wins, n, place)
       where place <= 5
       order by place`,
      [wins, n],
    );
    expect(found.map(({ rate }) => rate)).toEqual(
      closeList(crowd, crowd.expected.shrunk_with_moments_first5),
    );
  });
});

/** Parameters are double precision unless the function says otherwise. */
async function row(sql: string, parameters: readonly (SqlValue | undefined)[]): Promise<object | undefined> {
  const [first] = await database.query(
    sql,
    parameters.map((parameter) => parameter ?? null),
  );
  return first;
}
