import type { SkillSettings, Variant } from './variant.ts';

const byRegime: SkillSettings = {
  base: [0.47, 0.55],
  regimeSpread: 0.044,
  familyShare: 0.7,
  limits: [0.4, 0.62],
};

const standard: Variant = {
  name: 'standard',
  sentence: 'Skills change with four sticky regimes, whose label is right 85 % of the time.',
  days: 180,
  bots: 87,
  coins: 20,
  families: 12,
  regimes: 4,
  skills: byRegime,
  regimeDays: { random: 15 },
  labelAccuracy: 0.85,
  participation: 0.6,
  coinCorrelation: 0.4,
  commonErrors: 0.05,
  familyErrors: 0.35,
  degradation: null,
};

const staticSkills: SkillSettings = {
  base: [0.42, 0.6],
  regimeSpread: 0,
  familyShare: 0,
  limits: [0.4, 0.62],
};
const noSkills: SkillSettings = { base: [0.5, 0.5], regimeSpread: 0, familyShare: 0, limits: [0.5, 0.5] };

const all: readonly Variant[] = [
  standard,
  {
    ...standard,
    name: 'static',
    sentence: 'Skills do not depend on the regime and lie between .42 and .60.',
    skills: staticSkills,
  },
  {
    ...standard,
    name: 'label-70',
    sentence: 'The label is right 70 % of the time.',
    labelAccuracy: 0.7,
  },
  { ...standard, name: 'label-100', sentence: 'The label is always right.', labelAccuracy: 1 },
  { ...standard, name: 'quiet-15', sentence: 'Bots speak 15 % of the time.', participation: 0.15 },
  {
    ...standard,
    name: 'no-skill',
    sentence: 'Every call is a coin: nothing can be learned, and nothing must be found.',
    skills: noSkills,
  },
  {
    ...standard,
    name: 'degrading',
    sentence: 'Skills are static, but six bots fall from .58 to .44 between day 61 and day 120.',
    skills: staticSkills,
    degradation: { bots: 6, from: 0.58, to: 0.44, between: [1 / 3, 2 / 3] },
  },
  {
    ...standard,
    name: 'switch',
    sentence: 'A new regime every 30 days, each in turn.',
    regimeDays: { fixed: 30 },
  },
];

/** The kinds of world that can be asked for by name. */
export const variants: ReadonlyMap<string, Variant> = new Map(all.map((variant) => [variant.name, variant]));

/** The variant of that name. Throws where there is none. */
export function variantNamed(name: string): Variant {
  const variant = variants.get(name);
  if (variant !== undefined) return variant;
  throw new RangeError(`There is no variant "${name}": choose from ${[...variants.keys()].join(', ')}.`);
}
