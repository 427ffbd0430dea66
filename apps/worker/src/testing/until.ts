import { setTimeout } from 'node:timers/promises';

/** For tests: asks until the answer is neither null nor false. Throws after the deadline, with what was waited for. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null | false>,
  deadlineSeconds = 60,
): Promise<Answer> {
  const deadline = performance.now() + deadlineSeconds * 1000;
  while (performance.now() < deadline) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    await setTimeout(100);
  }
  throw new Error(`waited ${deadlineSeconds} s in vain for ${what}`);
}
