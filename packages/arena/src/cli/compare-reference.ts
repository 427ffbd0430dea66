import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { gapClosed } from '../scores/gap-closed.ts';
import type { WorldScore } from '../scores/score-world.ts';
import { table } from './table.ts';

const figures = ['accuracy', 'spearman60', 'spearman180', 'gapClosed'] as const;
type Figures = Record<(typeof figures)[number], number | null>;

const figure = z.number().nullable();
const reference = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({ accuracy: figure, spearman60: figure, spearman180: figure, gapClosed: figure }),
  ),
);

/** What a file of reference scores calls our methods. */
const namesThere: Readonly<Record<string, string>> = {
  equal: 'equal',
  seedTrust: 'seed_trust',
  accuracyWeight: 'acc_weight',
  hedge: 'hedge_theory',
  fixedShare: 'fixed_share',
  logOdds: 'log_odds',
  logOddsDecay: 'log_odds_decay',
  situationBayes: 'sit_bayes_soft',
  situationCovariance: 'sit_cov_lw',
  oracleNaive: 'oracle_naive',
  oracle: 'oracle_cov',
};

/** Reads scores by world and method. NaN, which is no JSON but which numpy writes, is unknown. */
export async function readReference(file: string): Promise<z.infer<typeof reference>> {
  try {
    const text = await readFile(file, 'utf8');
    return reference.parse(JSON.parse(text.replace(/\bNaN\b/g, 'null')));
  } catch (error) {
    throw new Error(`${file}: it holds no reference scores (${(error as Error).message})`);
  }
}

/** The largest difference of each method from the reference, over all worlds that both know. */
export function compareReference(
  worlds: readonly WorldScore[],
  expected: z.infer<typeof reference>,
): readonly string[] {
  const keys = Object.keys(worlds[0]?.methods ?? {}).filter((key) => namesThere[key] !== undefined);
  const known = worlds.filter(({ name }) => expected[name] !== undefined);
  return table(
    [`of ${known.length} worlds`, ...figures],
    keys.map((key) => [
      key,
      ...figures.map((name) => {
        const differences = known.map((world) =>
          difference(figuresOf(world, key)[name], expected[world.name]![namesThere[key]!]?.[name] ?? null),
        );
        return Math.max(0, ...differences).toFixed(5);
      }),
    ]),
  );
}

function figuresOf({ methods }: WorldScore, key: string): Figures {
  const { accuracy, spearman60, spearman180 } = methods[key]!;
  const gap = gapClosed(accuracy, methods.equal!.accuracy, methods.oracle!.accuracy).value;
  return { accuracy, spearman60, spearman180, gapClosed: gap };
}

/** Endless where only one of the two is known. */
function difference(own: number | null, other: number | null): number {
  if (own === null && other === null) return 0;
  return own === null || other === null ? Number.POSITIVE_INFINITY : Math.abs(own - other);
}
