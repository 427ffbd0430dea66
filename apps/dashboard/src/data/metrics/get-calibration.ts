import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

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
