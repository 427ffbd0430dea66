import { DataError } from './data-error.ts';

export interface ApiSettings {
  readonly url: string;
  readonly key: string;
}

/** Where the Supabase API answers and the publishable key to read it with, from the server's environment. */
export function apiSettings(environment: NodeJS.ProcessEnv = process.env): ApiSettings {
  const { QUORUM_API_URL: url, QUORUM_API_KEY: key } = environment;
  if (!url) throw missing('QUORUM_API_URL', 'the address of the Supabase API');
  if (!key) throw missing('QUORUM_API_KEY', 'the publishable key of the Supabase API');
  return { url, key };
}

function missing(variable: string, meaning: string): DataError {
  return new DataError(`${variable} is not set: give the dashboard ${meaning} and restart it.`);
}
