import { sampleFloor } from '#statistics/sample-floor.ts';
import { Hint } from './hint.tsx';
import { Tag } from './tag.tsx';

/** Marks a number that rests on too few samples to rank by. */
export function LowSample({ n }: { n: number }) {
  return (
    <Hint
      text={`Too few samples to rely on: ${n} of ${sampleFloor}. Ranked below the others.`}
      dotted={false}
    >
      <Tag tone="warn">low sample</Tag>
    </Hint>
  );
}
