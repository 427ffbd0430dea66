import type { Buffer } from 'node:buffer';
import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether the header carries the secret. Takes the same time for every wrong one, whatever its length. */
export function isBearerOf(secret: string, header: string | null): boolean {
  return timingSafeEqual(digest(`Bearer ${secret}`), digest(header ?? ''));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
