'use client';

import { Button } from '@mantine/core';
import { Pause, Play } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useRefresh } from './use-refresh.ts';

/** Says whether the page reads itself anew, and lets the reader stop it. */
export function LiveControl() {
  const [isLive, setLive] = useState(true);
  const isHeld = useRefresh(isLive, useRouter().refresh);
  const state = !isLive ? 'Paused' : isHeld ? 'Held' : 'Live';
  return (
    <Button
      variant="default"
      size="compact-xs"
      aria-label={descriptions[state]}
      leftSection={isLive ? <Pause size={12} aria-hidden="true" /> : <Play size={12} aria-hidden="true" />}
      onClick={() => setLive(!isLive)}
      style={{ minHeight: 26, minWidth: 76 }}
    >
      {state}
    </Button>
  );
}

const descriptions = {
  Live: 'Live: the page reads itself anew every minute. Pause',
  Held: 'Held: new numbers wait until you leave the table. Pause',
  Paused: 'Paused. Resume',
} as const;
