import { patience } from './api-settings.ts';

export interface Failure {
  readonly code?: string;
  readonly message?: string;
}

/** Turns what supabase-js reports into a sentence that names what could not be read and what to do. */
export function explainFailure(what: string, { code, message = '' }: Failure): string {
  if (/timeout|aborted/i.test(message)) {
    return `${what} could not be read: the API did not answer within ${patience() / 1000} s. Is the database busy?`;
  }
  if (!code) return `${what} could not be read: the API does not answer. Is it running at QUORUM_API_URL?`;
  if (code === 'PGRST301' || code === '42501') {
    return `${what} could not be read: the API refused the key (${code}). Check QUORUM_API_KEY.`;
  }
  if (code === 'PGRST205' || code === 'PGRST202' || code === '42P01') {
    return `${what} could not be read: the database does not have it (${code}). Were all migrations applied?`;
  }
  return `${what} could not be read: the database answered with error ${code}. Its log says more.`;
}
