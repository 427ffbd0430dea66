import type { Evaluation } from '../../evaluation.ts';
import type { Goal } from '../../goals.ts';
import { type Html, html } from '../html.ts';

/** What was hoped for, and whether it came. */
export function goalsSection({ goals }: Evaluation): Html {
  return html`<h2>The goals</h2><ul class="goals">${goals.map(goalItem)}</ul>`;
}

function goalItem({ statement, isMet }: Goal): Html {
  const [word, className] =
    isMet === null ? ['Not known', 'quiet'] : isMet ? ['Met', 'met'] : ['Not met', 'missed'];
  return html`<li><span class="verdict ${className}">${word}.</span> ${statement}.</li>`;
}
