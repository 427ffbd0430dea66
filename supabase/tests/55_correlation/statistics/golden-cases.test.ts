import type { Database } from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeList, near, readGolden } from '../../support/golden-cases.ts';
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
