import { Tag, type Tone } from '#components/ui/tag.tsx';
import type { JobHealth } from '#data/ops/get-job-health.ts';

const states: Record<JobHealth['state'], { tone: Tone; text: string }> = {
  ok: { tone: 'ok', text: '✓ ok' },
  waiting: { tone: 'warn', text: '◷ waiting' },
  failing: { tone: 'bad', text: '✕ failing' },
  overdue: { tone: 'bad', text: '! overdue' },
  disabled: { tone: 'neutral', text: '– disabled' },
};

/** How a job does, in a word. */
export function JobStateTag({ state }: { state: JobHealth['state'] }) {
  return <Tag tone={states[state].tone}>{states[state].text}</Tag>;
}
