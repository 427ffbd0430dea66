import { EmptyState } from '#components/states/empty-state.tsx';

interface NotKeptProps {
  /** What cannot be shown, as in "Drawdowns". */
  readonly what: string;
  /** What it is not kept by, as in "not kept by side". */
  readonly why: string;
}

/** In the place of a part that cannot follow the choice: nothing is shown rather than something else. */
export function NotKept({ what, why }: NotKeptProps) {
  return (
    <EmptyState title={`${what}: ${why}`}>
      Choose the whole record above to see them: it has every day, regime and side.
    </EmptyState>
  );
}
