import { z } from 'zod';

export const place = z.object({
  kind: z.enum(['Pages', 'Bots', 'Symbols']),
  label: z.string(),
  /** What it is also found by, and told apart by. */
  detail: z.string(),
  href: z.string(),
});

/** Somewhere the command palette can jump to. */
export type Place = z.infer<typeof place>;
