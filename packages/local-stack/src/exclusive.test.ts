import { describe, expect, it } from 'vitest';
import { createExclusive } from './exclusive.ts';

/** Work that ends when it is told to. */
function heldWork() {
  const events: string[] = [];
  const releases = new Map<string, () => void>();
  const work = (name: string) => async () => {
    events.push(`${name} begins`);
    await new Promise<void>((resolve) => releases.set(name, resolve));
    events.push(`${name} ends`);
    return name;
  };
  return { events, work, release: (name: string) => releases.get(name)?.() };
}

/** Lets every promise that can go on go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a queue of one', () => {
  it('runs work alone and in the order it came', async () => {
    const exclusive = createExclusive();
    const { events, work, release } = heldWork();
    const both = [exclusive(work('first')), exclusive(work('second'))];
    await settle();
    expect(events).toEqual(['first begins']);
    release('first');
    await settle();
    expect(events).toEqual(['first begins', 'first ends', 'second begins']);
    release('second');
    expect(await Promise.all(both)).toEqual(['first', 'second']);
  });

  it('hands an error to whoever asked, and goes on with the next', async () => {
    const exclusive = createExclusive();
    const broken = exclusive(async () => {
      throw new Error('out of paper');
    });
    const next = exclusive(async () => 'printed');
    await expect(broken).rejects.toThrow('out of paper');
    expect(await next).toBe('printed');
  });

  it('takes work that is handed in while other work runs', async () => {
    const exclusive = createExclusive();
    const { events, work, release } = heldWork();
    const first = exclusive(work('first'));
    await settle();
    const late = exclusive(work('late'));
    release('first');
    await first;
    await settle();
    release('late');
    await late;
    expect(events).toEqual(['first begins', 'first ends', 'late begins', 'late ends']);
  });
});
