export const rampLength = 201;

type Rgb = readonly [number, number, number];

/** Colours from low over middle to high, mixed in sRGB as a CSS gradient does. */
export function colourRamp([low, middle, high]: readonly [string, string, string]): string[] {
  const [from, over, to] = [parseHex(low), parseHex(middle), parseHex(high)];
  return Array.from({ length: rampLength }, (_, index) => {
    const place = (index / (rampLength - 1)) * 2;
    return place <= 1 ? mix(from, over, place) : mix(over, to, place - 1);
  });
}

/** The colour of a place between 0 and 1. */
export function colourAt(ramp: readonly string[], place: number): string {
  return ramp[Math.round(place * (ramp.length - 1))] ?? 'transparent';
}

function mix(from: Rgb, to: Rgb, share: number): string {
  const [red, green, blue] = [0, 1, 2].map((channel) =>
    Math.round((from[channel] ?? 0) + ((to[channel] ?? 0) - (from[channel] ?? 0)) * share),
  );
  return `rgb(${red} ${green} ${blue})`;
}

function parseHex(colour: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) throw new Error(`"${colour}" is not a colour like #0a1b2c`);
  const [red, green, blue] = match.slice(1).map((channel) => Number.parseInt(channel, 16));
  return [red ?? 0, green ?? 0, blue ?? 0];
}
