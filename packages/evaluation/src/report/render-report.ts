import type { Evaluation } from '../evaluation.ts';
import { Html, html } from './html.ts';
import type { RunFacts } from './run-facts.ts';
import { calibrationSection } from './sections/calibration.ts';
import { coverageSection } from './sections/coverage.ts';
import { crowdSection } from './sections/crowd.ts';
import { equitySection } from './sections/equity.ts';
import { goalsSection } from './sections/goals.ts';
import { methodSection } from './sections/method.ts';
import { methodsSection } from './sections/methods.ts';
import { recommendationsSection } from './sections/recommendations.ts';
import { slicesSection } from './sections/slices.ts';
import { style } from './style.ts';

/** The evaluation as one page that needs nothing else: what was found first, then the pictures and their tables. */
export function renderReport(evaluation: Evaluation, run: RunFacts): string {
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quorum on recorded candles</title><style>${new Html(style)}</style></head>
<body><main><h1>Does the crowd, weighed, know more than the crowd, counted?</h1>
${lead(evaluation)}
${goalsSection(evaluation)}
${coverageSection(evaluation)}
${methodsSection(evaluation)}
${recommendationsSection(evaluation)}
${slicesSection(evaluation)}
${calibrationSection(evaluation)}
${equitySection(evaluation)}
${crowdSection(evaluation)}
${methodSection(evaluation, run)}
</main></body></html>
`;
  return page.text;
}

function lead({ findings: [first = '', ...others] }: Evaluation): Html {
  return html`<div class="lead"><p><strong>${first}</strong></p>${others.map((sentence) => html`<p>${sentence}</p>`)}</div>`;
}
