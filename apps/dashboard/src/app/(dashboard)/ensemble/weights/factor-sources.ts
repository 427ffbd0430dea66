export const factorSources = [
  'accuracy',
  'diversity',
  'regime',
  'reinforcement',
  'trust',
  'guardrail',
] as const;

export type FactorSource = (typeof factorSources)[number];

const names: Record<FactorSource, string> = {
  accuracy: 'Accuracy',
  diversity: 'Diversity',
  regime: 'Regime',
  reinforcement: 'Reinforcement',
  trust: 'Trust',
  guardrail: 'Guardrail',
};

export function nameFactor(source: FactorSource): string {
  return names[source];
}
