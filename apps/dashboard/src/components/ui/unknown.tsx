import { unknownText } from '#format/unknown-text.ts';
import { Hint } from './hint.tsx';

/** A number nobody knows: a dash, and why. */
export function Unknown({ why }: { why: string | undefined }) {
  const reason = why ?? 'not known yet';
  return (
    <Hint text={reason} label={`unknown: ${reason}`}>
      {unknownText}
    </Hint>
  );
}
