import { z } from 'zod';
import type { World } from './world.ts';

const count = z.int().min(1);
const position = z.int().min(0);
const probability = z.number().min(0).max(1);

/** The JSON of a world, a character a call: `+` up, `-` down, `.` silent. */
export const worldFile = z
  .object({
    name: z.string().min(1),
    days: count,
    bots: count,
    coins: count,
    regimes: count,
    skill: z.array(z.array(probability)),
    family: z.array(position),
    regime: z.array(position),
    label: z.array(position),
    outcome: z.array(z.string().regex(/^[+-]*$/, 'may hold "+" and "-" only')),
    votes: z.array(z.array(z.string().regex(/^[+.-]*$/, 'may hold "+", "-" and "." only'))),
    degradations: z
      .array(z.object({ bot: position, fromDay: position, skill: z.array(probability) }))
      .default([]),
  })
  .superRefine((world, context) => {
    for (const [path, message] of sizeFaults(world)) context.addIssue({ code: 'custom', path, message });
  });

export type WorldFile = z.infer<typeof worldFile>;

type Fault = readonly [path: (string | number)[], message: string];

/** Whether there is something for each day, bot, coin and regime, and nothing for any other. */
function* sizeFaults(world: WorldFile): Generator<Fault> {
  const { days, bots, coins, regimes } = world;
  yield* lengthFault(world.skill, bots, 'bots', ['skill']);
  for (const [bot, row] of world.skill.entries()) yield* lengthFault(row, regimes, 'regimes', ['skill', bot]);
  yield* lengthFault(world.family, bots, 'bots', ['family']);
  for (const key of ['regime', 'label'] as const) {
    yield* lengthFault(world[key], days, 'days', [key]);
    for (const [day, regime] of world[key].entries())
      yield* rangeFault(regime, regimes, 'regimes', [key, day]);
  }
  yield* lengthFault(world.outcome, days, 'days', ['outcome']);
  for (const [day, calls] of world.outcome.entries())
    yield* lengthFault(calls, coins, 'coins', ['outcome', day]);
  yield* lengthFault(world.votes, days, 'days', ['votes']);
  for (const [day, ofBots] of world.votes.entries()) {
    yield* lengthFault(ofBots, bots, 'bots', ['votes', day]);
    for (const [bot, calls] of ofBots.entries())
      yield* lengthFault(calls, coins, 'coins', ['votes', day, bot]);
  }
  for (const [index, { bot, fromDay, skill }] of world.degradations.entries()) {
    yield* rangeFault(bot, bots, 'bots', ['degradations', index, 'bot']);
    yield* rangeFault(fromDay, days, 'days', ['degradations', index, 'fromDay']);
    yield* lengthFault(skill, regimes, 'regimes', ['degradations', index, 'skill']);
  }
}

function* lengthFault(
  { length }: { readonly length: number },
  expected: number,
  things: string,
  path: (string | number)[],
): Generator<Fault> {
  if (length !== expected) yield [path, `has ${length} entries for ${expected} ${things}`];
}

function* rangeFault(
  value: number,
  below: number,
  things: string,
  path: (string | number)[],
): Generator<Fault> {
  if (value >= below) yield [path, `is ${value}, but there are ${below} ${things}, counted from 0`];
}

/** The world that a file describes. */
export function decodeWorld({ outcome, votes, ...rest }: WorldFile): World {
  return { ...rest, outcome: outcome.map(decodeCalls), votes: votes.map((day) => day.map(decodeCalls)) };
}

/** What a file says of a world. */
export function encodeWorld({ outcome, votes, ...rest }: World): WorldFile {
  const encoded = {
    ...rest,
    outcome: outcome.map(encodeCalls),
    votes: votes.map((day) => day.map(encodeCalls)),
  };
  return worldFile.parse(encoded);
}

function decodeCalls(calls: string): Int8Array {
  return Int8Array.from(calls, (call) => (call === '+' ? 1 : call === '-' ? -1 : 0));
}

function encodeCalls(calls: Int8Array): string {
  return Array.from(calls, (call) => (call > 0 ? '+' : call < 0 ? '-' : '.')).join('');
}
