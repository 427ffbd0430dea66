import type { CsvTable } from '#components/tables/csv-button.tsx';
import type { BotWeight } from '#data/learning/bot-weight.ts';
import { factorSources } from './factor-sources.ts';

/** The weights of the bots shown with every factor, raw. */
export function weightsCsv(weights: readonly BotWeight[]): CsvTable {
  return {
    name: 'weights',
    headers: [
      'bot_name',
      'effective_weight',
      ...factorSources.flatMap((source) => [source, `${source}_is_live`, `${source}_reason`]),
      'as_of',
      'changed_at',
    ],
    rows: weights.map(({ bot_name, effective_weight, factors, as_of, changed_at }) => [
      bot_name,
      effective_weight,
      ...factorSources.flatMap((source) => {
        const known = factors[source];
        return [known?.factor ?? null, known?.is_live ?? null, known?.reason ?? null];
      }),
      as_of,
      changed_at,
    ]),
  };
}
