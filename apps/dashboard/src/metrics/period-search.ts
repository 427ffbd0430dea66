import { parseAsStringLiteral } from 'nuqs/server';
import { periods } from './choice.ts';

/** The days a page's records are added up over. */
export const periodSearch = { period: parseAsStringLiteral(periods).withDefault('90d') };
