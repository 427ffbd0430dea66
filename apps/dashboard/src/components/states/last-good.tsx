'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { ErrorState } from './error-state.tsx';

interface LastGoodProps {
  /** Why the newest read failed; undefined when `children` are fresh. */
  readonly problem?: string;
  readonly children?: ReactNode;
}

/** Keeps the last good content on the page, marked as stale, when a refresh fails. */
export function LastGood({ problem, children }: LastGoodProps) {
  const [kept, setKept] = useState<ReactNode>(null);
  useEffect(() => {
    if (problem === undefined) setKept(children);
  }, [problem, children]);
  if (problem === undefined) return children;
  return (
    <>
      <ErrorState sentence={problem} isStale={kept !== null} />
      {kept}
    </>
  );
}
