import type { CorrelationPair } from '#data/correlation/correlation-pair.ts';
import type { CsvColumn } from '#format/to-csv.ts';

/** What the exported file holds: the pairs as they stand in the database, raw. */
export const pairCsv: readonly CsvColumn<CorrelationPair>[] = [
  { header: 'bot_name_a', value: (pair) => pair.bot_name_a },
  { header: 'bot_name_b', value: (pair) => pair.bot_name_b },
  { header: 'correlation_coefficient', value: (pair) => pair.correlation_coefficient },
  { header: 'correlation_low', value: (pair) => pair.correlation_low },
  { header: 'correlation_high', value: (pair) => pair.correlation_high },
  { header: 'correlation_class', value: (pair) => pair.correlation_class },
  { header: 'sample_size', value: (pair) => pair.sample_size },
  { header: 'residual_correlation', value: (pair) => pair.residual_correlation },
  { header: 'residual_sample_size', value: (pair) => pair.residual_sample_size },
  { header: 'unknown_reason', value: (pair) => pair.unknown_reason },
  { header: 'as_of', value: (pair) => pair.as_of },
];
