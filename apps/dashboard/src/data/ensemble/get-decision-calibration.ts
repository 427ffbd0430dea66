import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';

const calibrationBin = z.object({
  judge: z.enum(['quorum', 'equal']),
  bin: z.number(),
  decision_count: z.number(),
  correct_count: z.number(),
  stated_sum: z.number(),
  brier_sum: z.number(),
  log_loss_sum: z.number(),
});

/** Decisions whose stated confidence lies in the same twentieth; bin 0 is 50–55 %. */
export type CalibrationBin = z.infer<typeof calibrationBin>;

/** Whether the ensemble's confidence, and the majority's share, mean what they say. Read once a request. */
export const getDecisionCalibration = cache((from: string | null): Promise<CalibrationBin[]> => {
  const query = api()
    .rpc('get_decision_calibration', from === null ? {} : { p_from: from })
    .order('judge')
    .order('bin');
  return read('the calibration of the ensemble', query, z.array(calibrationBin));
});
