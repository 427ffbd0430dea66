import type { Database } from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, closeList, near, readGolden } from '../../support/golden-cases.ts';
import { openMigratedDatabase } from '../../support/migrated-database.ts';

const systems = readGolden<{
  cases: {
    name: string;
    matrix: number[][];
    right_side: number[];
    expected: { cholesky: number[][]; solution: number[] };
  }[];
}>('contracts', 'positive-definite-systems');
const shrinkage = readGolden<{
  data: number[][];
  expected: {
    sample_cov_ddof0: number[][];
    identity: { shrinkage: number; cov: number[][]; corr: number[][] };
    constant_correlation: { rbar: number; shrinkage: number; cov: number[][]; corr: number[][] };
  };
}>('contracts', 'ledoit-wolf');

const pairs = readGolden<{
  columns: string[];
  rows: (number | null)[][];
  pairs: {
    a: string;
    b: string;
    n: number;
    r: number | null;
    p: number | null;
    ci95: [number, number] | null;
    class: string | null;
  }[];
}>('contracts', 'correlation-pairwise');
const crowd = readGolden<{
  corr: number[][];
  expected: {
    linkage: [number, number, number, number][];
    eigenvalues: number[];
    avg_pairwise_corr: number;
    diversity_score: number;
    effective_number_entropy: number;
    effective_number_participation: number;
    equal_weight_effective_n: number;
  } & Record<
    | 'clusters_at_distance_0.5'
    | 'components_r_ge_0.5'
    | 'components_r_ge_0.8'
    | 'silhouettes_at_distance_0.5',
    number[]
  >;
}>('contracts', 'clusters-diversity');
const concentration = readGolden<{
  cases: { weights: number[]; expected: Record<string, number | null> }[];
}>('contracts', 'concentration');

let database: Database;
beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

describe('a positive definite system', () => {
  it.each(systems.cases)('of $name has its factor', async ({ matrix, expected }) => {
    const [found] = await database.query<{ factor: number[] }>('select engine.cholesky($1, $2) as factor', [
      matrix.flat(),
      matrix.length,
    ]);
    expect(found?.factor).toEqual(closeList(systems, expected.cholesky.flat()));
  });

  it.each(systems.cases)('of $name is solved', async ({ matrix, right_side, expected }) => {
    const [found] = await database.query<{ solution: number[] }>(
      'select engine.solve_spd($1, $2, $3) as solution',
      [matrix.flat(), matrix.length, right_side],
    );
    expect(found?.solution).toEqual(closeList(systems, expected.solution));
  });
});

describe('a covariance shrunk by Ledoit and Wolf', () => {
  const { data, expected } = shrinkage;
  const [numbers, size] = [data.flat(), data[0]?.length ?? 0];

  it('starts from the covariance of the rows', async () => {
    const [found] = await database.query(
      'select observations, covariance from engine.covariance_of_rows($1, $2)',
      [numbers, size],
    );
    expect(found).toEqual({
      observations: data.length,
      covariance: closeList(shrinkage, expected.sample_cov_ddof0.flat()),
    });
  });

  it('is pulled towards the identity, from sums alone', async () => {
    const [found] = await database.query(
      `select shrinkage, shrunk, engine.correlation_of_covariance(shrunk, $2) as correlation
       from engine.covariance_of_rows($1, $2) as rows
       cross join lateral engine.ledoit_wolf(rows.covariance, $2, rows.observations, rows.fourth_powers)`,
      [numbers, size],
    );
    expect(found).toEqual({
      ...near(shrinkage, { shrinkage: expected.identity.shrinkage }),
      shrunk: closeList(shrinkage, expected.identity.cov.flat()),
      correlation: closeList(shrinkage, expected.identity.corr.flat()),
    });
  });

  it('is pulled towards equal correlation', async () => {
    const [found] = await database.query(
      `select mean_correlation, shrinkage, shrunk, engine.correlation_of_covariance(shrunk, $2) as correlation
       from engine.ledoit_wolf_constant_correlation($1, $2)`,
      [numbers, size],
    );
    const golden = expected.constant_correlation;
    expect(found).toEqual({
      ...near(shrinkage, { mean_correlation: golden.rbar, shrinkage: golden.shrinkage }),
      shrunk: closeList(shrinkage, golden.cov.flat()),
      correlation: closeList(shrinkage, golden.corr.flat()),
    });
  });
});

describe('a pair of bots', () => {
  const side = (name: string) => pairs.rows.map((row) => row[pairs.columns.indexOf(name)] ?? null);

  it.each(pairs.pairs)('$a and $b are as alike as their co-moments say', async (golden) => {
    const [found] = await database.query(
      `select co.n::integer, pair.coefficient as r, pair.low, pair.high,
         engine.correlation_p_value(pair.coefficient, co.n) as p, pair.correlation_class as class, pair.unknown_reason
       from (
         select regr_count(y, x)::double precision as n, regr_avgx(y, x) as mx, regr_avgy(y, x) as my,
           regr_sxx(y, x) as mxx, regr_syy(y, x) as myy, regr_sxy(y, x) as mxy
         from unnest($1::double precision[], $2::double precision[]) as day (x, y)
       ) as co
       cross join lateral engine.correlation_statistics(
         array[co.n], array[co.mx], array[co.my], array[co.mxx], array[co.myy], array[co.mxy]
       ) as pair`,
      [side(golden.a), side(golden.b)],
    );
    expect(found).toEqual({
      n: golden.n,
      ...near(pairs, { r: golden.r, p: golden.p, low: golden.ci95?.[0], high: golden.ci95?.[1] }),
      class: golden.class,
      unknown_reason: golden.r === null ? 'one side never varies' : null,
    });
  });
});

describe('a crowd of bots', () => {
  const [correlation, size] = [crowd.corr.flat(), crowd.corr.length];
  const ask = async (answer: string) => {
    const [found] = await database.query<{ answer: unknown }>(
      `select ${answer} as answer from engine.correlation_distances($1, $2) as distances`,
      [correlation, size],
    );
    return found?.answer;
  };
  const fromOne = (numbers: number[]) => numbers.map((number) => number + 1);

  it('is merged by average linkage', async () => {
    const found = await database.query(
      `select first, second, distance, member_count
       from engine.average_linkage(engine.correlation_distances($1, $2), $2) as merge order by merge.step`,
      [correlation, size],
    );
    expect(found).toEqual(
      crowd.expected.linkage.map(([first, second, distance, member_count]) => ({
        first: first + 1,
        second: second + 1,
        distance: close(crowd, distance),
        member_count,
      })),
    );
  });

  it('falls into clusters at a distance, each bot more or less at home', async () => {
    const clusters = crowd.expected['clusters_at_distance_0.5'];
    expect(await ask('engine.clusters_at_distance(distances, $2, 0.5)')).toEqual(clusters);
    expect(await ask(`engine.silhouettes(distances, $2, '{${clusters}}')`)).toEqual(
      closeList(crowd, crowd.expected['silhouettes_at_distance_0.5']),
    );
  });

  it('falls into components of close relations', async () => {
    const at = (threshold: number) => ask(`engine.correlation_components($1, $2, ${threshold})`);
    expect(await at(0.8)).toEqual(fromOne(crowd.expected['components_r_ge_0.8']));
    expect(await at(0.5)).toEqual(fromOne(crowd.expected['components_r_ge_0.5']));
  });

  it('has these eigenvalues', async () => {
    expect(await ask('engine.symmetric_eigenvalues($1, $2)')).toEqual(
      closeList(crowd, crowd.expected.eigenvalues),
    );
  });

  it('is worth this many independent bots', async () => {
    const [found] = await database.query('select * from engine.diversity_statistics($1, $2)', [
      correlation,
      size,
    ]);
    const { expected } = crowd;
    expect(found).toEqual(
      near(crowd, {
        mean_correlation: expected.avg_pairwise_corr,
        diversity_score: expected.diversity_score,
        effective_number: expected.effective_number_entropy,
        participation_number: expected.effective_number_participation,
        equal_weight_number: expected.equal_weight_effective_n,
      }),
    );
  });
});

describe('concentration', () => {
  it.each(concentration.cases)('of $weights', async ({ weights, expected }) => {
    const [found] = await database.query(
      `select hhi, normalised, effective_number as effective_n, diversification_score
       from engine.concentration($1)`,
      [weights],
    );
    expect(found).toEqual(near(concentration, expected));
  });
});
