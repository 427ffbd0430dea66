import { z } from 'zod';
import type { Choice } from '#metrics/choice.ts';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';
import { chosenArguments } from './chosen-arguments.ts';

const bin = z.object({
  bin: z.number(),
  count: z.number(),
  correct: z.number(),
  mean_confidence: z.number(),
  observed_rate: z.number(),
});

const scores = {
  sample_count: z.number(),
  brier: z.number().nullable(),
  log_loss: z.number().nullable(),
  expected_calibration_error: z.number().nullable(),
  bins: z.array(bin),
  unknown_reason: z.string().nullable(),
  as_of: instant.nullable(),
};

const calibration = z.discriminatedUnion('method', [
  z.object({ ...scores, method: z.literal('none') }),
  z.object({
    ...scores,
    method: z.literal('platt'),
    parameters: z.object({ intercept: z.number(), slope: z.number() }),
  }),
  z.object({
    ...scores,
    method: z.literal('isotonic'),
    parameters: z.object({ stated: z.array(z.number()), calibrated: z.array(z.number()) }),
  }),
]);

export type Calibration = z.infer<typeof calibration>;
export type ReliabilityBin = z.infer<typeof bin>;

/** What a bot's stated confidence has been worth. */
export function getCalibration(name: string): Promise<Calibration> {
  const query = api().from('bot_calibration').select('*').eq('bot_name', name).single();
  return read('the calibration', query, calibration);
}

const reliability = z
  .object({
    decided_count: z.number(),
    brier: z.number().nullable(),
    log_loss: z.number().nullable(),
    expected_calibration_error: z.number().nullable(),
    bins: z.array(bin),
    unknown_reason: z.string().nullable(),
  })
  .transform(({ decided_count, unknown_reason, ...scored }) => ({
    ...scored,
    sample_count: decided_count,
    method: 'none' as const,
    unknown_reason: unknown_reason ?? 'the curve is fitted over the whole record',
    as_of: null,
  }));

/** What it was worth in the calls of a choice, from a UTC day on (null: the first); without a curve of its own. */
export function getChosenReliability(
  name: string,
  choice: Choice,
  from: string | null,
): Promise<Calibration> {
  const query = api()
    .rpc('get_bot_reliability', chosenArguments(name, choice, from))
    .single();
  return read('the reliability of the choice', query, reliability);
}
