import { Skeleton } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { attempt } from '#data/attempt.ts';
import { LastGood } from './last-good.tsx';
import styles from './state.module.css';

interface BlockProps<Data> {
  readonly load: () => Promise<Data>;
  readonly children: (data: Data) => ReactNode;
  /** Height of the ready block in rem, so that nothing moves when the data arrives. */
  readonly height: number;
  /** What stands in for the block while it loads; a plain box of that height when left out. */
  readonly pending?: ReactNode;
}

/** Loads and renders one part of a page: pending at its final height, then ready, or an error that leaves the rest alone. */
export function Block<Data>({ height, pending, ...body }: BlockProps<Data>) {
  return (
    <Suspense fallback={pending ?? <PendingBlock height={height} />}>
      <BlockBody {...body} height={height} />
    </Suspense>
  );
}

async function BlockBody<Data>({ load, children, height }: Omit<BlockProps<Data>, 'pending'>) {
  const answer = await attempt(load);
  return (
    <div className={styles.block} style={{ minHeight: `${height}rem` }}>
      {'problem' in answer ? (
        <LastGood problem={answer.problem} />
      ) : (
        <LastGood>{children(answer.data)}</LastGood>
      )}
    </div>
  );
}

function PendingBlock({ height }: { height: number }) {
  return (
    <div style={{ height: `${height}rem`, padding: '0.75rem 1rem' }} aria-hidden="true">
      <Skeleton height="100%" />
    </div>
  );
}
