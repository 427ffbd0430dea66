import { Tag, type Tone } from '#components/ui/tag.tsx';
import type { CorrelationClass } from '#data/correlation/correlation-pair.ts';
import { classNames } from './describe-pair.ts';

const tones: Record<CorrelationClass, Tone> = {
  strong_positive: 'bad',
  moderate_positive: 'warn',
  weak: 'neutral',
  contrarian: 'accent',
  unknown: 'neutral',
};

/** How alike two bots are, in the published words. */
export function ClassTag({ value }: { value: CorrelationClass }) {
  return <Tag tone={tones[value]}>{value === 'unknown' ? 'not known' : classNames[value]}</Tag>;
}
