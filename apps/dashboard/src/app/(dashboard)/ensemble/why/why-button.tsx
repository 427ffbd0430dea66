'use client';

import { Button } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import { ensembleSearch } from '../search-params.ts';

interface WhyButtonProps {
  readonly decision: number;
  /** What is asked about, for readers who cannot see the row. */
  readonly about: string;
}

/** Opens the votes behind a decision. */
export function WhyButton({ decision, about }: WhyButtonProps) {
  const [, setSearch] = useQueryStates(ensembleSearch, { history: 'push', shallow: false, scroll: false });
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-haspopup="dialog"
      aria-label={`Why ${about}?`}
      onClick={() => setSearch({ decision })}
    >
      Why?
    </Button>
  );
}
