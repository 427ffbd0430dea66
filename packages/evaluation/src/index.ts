export { type Costs, type Decision, type Direction, type StrategyName, strategyNames } from './decision.ts';
export { evaluate } from './evaluate.ts';
export type { Evaluation, EvaluationInput } from './evaluation.ts';
export type { AccountDay, Recommendation } from './recommendations.ts';
export { renderCoverage } from './report/render-coverage.ts';
export { renderReport } from './report/render-report.ts';
export type { RunFacts } from './report/run-facts.ts';
