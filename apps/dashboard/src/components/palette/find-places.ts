import type { Place } from './place.ts';

const mostShown = 30;

/** The places that hold every word of the text; those whose label begins with it come first. */
export function findPlaces(places: readonly Place[], text: string): Place[] {
  const wanted = text.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  const found = places.filter(({ label, detail }) => {
    const searched = `${label} ${detail}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
  const begins = ({ label }: Place) => Number(label.toLowerCase().startsWith(wanted));
  return found.sort((a, b) => begins(b) - begins(a)).slice(0, mostShown);
}
