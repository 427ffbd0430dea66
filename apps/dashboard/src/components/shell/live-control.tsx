'use client';

import { Button } from '@mantine/core';
import { Pause, Play } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';

const everyMs = 60_000;
const retryHeldMs = 2_000;

/** Reads the page anew once a minute while the tab is seen. Rows under the pointer or the focus never move: it waits. */
export function LiveControl() {
  const [isLive, setLive] = useState(true);
  const router = useRouter();
  const [isReading, startReading] = useTransition();

  useEffect(() => {
    if (!isLive) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (ms: number) => {
      timer = setTimeout(tick, ms);
    };
    const tick = () => {
      if (document.hidden || isHeld()) return wait(retryHeldMs);
      startReading(() => router.refresh());
      wait(everyMs);
    };
    wait(everyMs);
    return () => clearTimeout(timer);
  }, [isLive, router]);

  return (
    <Button
      variant="default"
      size="compact-xs"
      aria-pressed={isLive}
      aria-label={isLive ? 'Live: reads anew every minute. Pause' : 'Paused. Resume'}
      leftSection={isLive ? <Pause size={12} aria-hidden="true" /> : <Play size={12} aria-hidden="true" />}
      onClick={() => setLive(!isLive)}
      style={{ minHeight: 26 }}
      data-reading={isReading || undefined}
    >
      {isLive ? 'Live' : 'Paused'}
    </Button>
  );
}

function isHeld(): boolean {
  return document.querySelector('[data-hold-still]:hover, [data-hold-still]:focus-within') !== null;
}
