import { z } from 'zod';

/**
 * A timestamptz as an ISO instant, also where the server writes a space for the T and a short offset.
 * Microseconds are kept where there are any: a cursor that rounded them would skip rows.
 */
export const instant = z.string().transform((text, context) => {
  const time = Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  const micros = /\.\d{3}(\d{1,3})/.exec(text)?.[1] ?? '';
  if (Number.isFinite(time)) return new Date(time).toISOString().replace('Z', `${micros}Z`);
  context.issues.push({ code: 'custom', message: 'is not a time', input: text });
  return z.NEVER;
});

/** A numeric: some servers send "0.34180" as text to keep its zeros. */
export const numeric = z.union([z.number(), z.string().min(1).transform(Number)]).pipe(z.number());

/** Why a column is null, by column. */
export const reasons = z.record(z.string(), z.string());

export type Reasons = z.infer<typeof reasons>;
