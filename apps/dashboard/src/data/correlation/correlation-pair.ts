import { z } from 'zod';
import { instant } from '../columns.ts';

export const correlationClasses = [
  'strong_positive',
  'moderate_positive',
  'weak',
  'contrarian',
  'unknown',
] as const;

export type CorrelationClass = (typeof correlationClasses)[number];

export const correlationPair = z.object({
  bot_name_a: z.string(),
  bot_name_b: z.string(),
  correlation_coefficient: z.number().nullable(),
  sample_size: z.number(),
  correlation_low: z.number().nullable(),
  correlation_high: z.number().nullable(),
  correlation_class: z.enum(correlationClasses),
  residual_correlation: z.number().nullable(),
  residual_sample_size: z.number(),
  unknown_reason: z.string().nullable(),
  as_of: instant.nullable(),
});

/** A row of bot_correlation_matrix: each pair stands once, its names in order. */
export type CorrelationPair = z.infer<typeof correlationPair>;
