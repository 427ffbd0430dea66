import { useEffect, useState } from 'react';
import { z } from 'zod';
import { type Place, place } from './place.ts';

const reply = z.union([z.object({ places: z.array(place) }), z.object({ problem: z.string() })]);

export interface Places {
  readonly places: readonly Place[];
  /** Why bots and symbols are missing; null while nothing is wrong. */
  readonly problem: string | null;
}

const nothing: Places = { places: [], problem: null };

/** Bots and symbols, asked for when the palette opens. */
export function usePlaces(isOpen: boolean): Places {
  const [places, setPlaces] = useState(nothing);
  useEffect(() => {
    if (!isOpen) return;
    const asking = new AbortController();
    askForPlaces(asking.signal).then(
      (answer) => setPlaces(answer),
      () => {
        if (!asking.signal.aborted) setPlaces({ places: [], problem: 'the dashboard does not answer.' });
      },
    );
    return () => asking.abort();
  }, [isOpen]);
  return places;
}

async function askForPlaces(signal: AbortSignal): Promise<Places> {
  const response = await fetch('/api/places', { signal });
  const answer = reply.parse(await response.json());
  return 'places' in answer ? { ...answer, problem: null } : { ...answer, places: [] };
}
