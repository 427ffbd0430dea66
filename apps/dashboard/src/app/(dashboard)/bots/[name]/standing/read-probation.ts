import { type Guardrails, getGuardrails } from '#data/rehab/get-guardrails.ts';
import { getProbation, type Probation } from '#data/rehab/get-probation.ts';
import { getProbationEvents, type ProbationEvent } from '#data/rehab/get-probation-events.ts';
import { getRehabRules, type RehabRules } from '#data/rehab/get-rehab-rules.ts';

const mostEvents = 12;

export interface ReadProbation {
  readonly probation: Probation;
  readonly guardrails: Guardrails;
  readonly events: readonly ProbationEvent[];
  readonly rules: RehabRules;
}

/** Whether the bot may vote, within which limits, and every decision that led there. */
export async function readProbation(name: string): Promise<ReadProbation> {
  const [probation, guardrails, events, rules] = await Promise.all([
    getProbation(name),
    getGuardrails(name),
    getProbationEvents(name, mostEvents),
    getRehabRules(),
  ]);
  return { probation, guardrails, events, rules };
}
