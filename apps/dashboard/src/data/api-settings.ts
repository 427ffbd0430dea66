import { DataError } from './data-error.ts';

export interface ApiSettings {
  readonly url: string;
  readonly key: string;
  /** How long an answer is waited for, in milliseconds. */
  readonly answerWithinMs: number;
}

/** Where the Supabase API answers and the publishable key to read it with, from the server's environment. */
export function apiSettings(environment: NodeJS.ProcessEnv = process.env): ApiSettings {
  const { QUORUM_API_URL: url, QUORUM_API_KEY: key } = environment;
  if (!url) throw missing('QUORUM_API_URL', 'the address of the Supabase API');
  if (!key) throw missing('QUORUM_API_KEY', 'the publishable key of the Supabase API');
  return { url, key, answerWithinMs: patience(environment) };
}

/** How long an answer of the API is waited for, in milliseconds. Throws where the environment says no such time. */
export function patience(environment: NodeJS.ProcessEnv = process.env): number {
  const { QUORUM_API_WAIT_SECONDS: seconds = '8' } = environment;
  const milliseconds = Number(seconds) * 1000;
  if (milliseconds > 0 && milliseconds < 2 ** 31) return milliseconds;
  throw new DataError(
    `QUORUM_API_WAIT_SECONDS is '${seconds}': give it a number of seconds above 0, such as 8.`,
  );
}

function missing(variable: string, meaning: string): DataError {
  return new DataError(`${variable} is not set: give the dashboard ${meaning} and restart it.`);
}
