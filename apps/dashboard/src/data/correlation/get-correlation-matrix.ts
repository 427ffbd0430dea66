import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const unknownable = z.array(z.number().nullable());

const matrix = z.object({
  bot_names: z.array(z.string()),
  coefficients: unknownable,
  sample_sizes: z.array(z.number()),
  residuals: unknownable,
  residual_sizes: z.array(z.number()),
  as_of: instant.nullable(),
});

/** Every pair of bots: arrays over the triangle above the diagonal, row after row, bots by name. */
export type CorrelationMatrix = z.infer<typeof matrix>;

const none: CorrelationMatrix = {
  bot_names: [],
  coefficients: [],
  sample_sizes: [],
  residuals: [],
  residual_sizes: [],
  as_of: null,
};

const row = matrix.extend({
  bot_names: matrix.shape.bot_names.nullable(),
  coefficients: unknownable.nullable(),
  sample_sizes: matrix.shape.sample_sizes.nullable(),
  residuals: unknownable.nullable(),
  residual_sizes: matrix.shape.residual_sizes.nullable(),
});

/** Who repeats whom, all pairs at once. */
export async function getCorrelationMatrix(): Promise<CorrelationMatrix> {
  const found = await read('the correlation matrix', api().rpc('get_correlation_matrix').single(), row);
  const { bot_names, coefficients, sample_sizes, residuals, residual_sizes, as_of } = found;
  if (!bot_names || !coefficients || !sample_sizes || !residuals || !residual_sizes) return none;
  return { bot_names, coefficients, sample_sizes, residuals, residual_sizes, as_of };
}
