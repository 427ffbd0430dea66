import { DataError } from './data-error.ts';

export interface ApiSettings {
  readonly url: string;
  readonly key: string;
  /** How long an answer is waited for, in milliseconds. */
  readonly answerWithinMs: number;
}

/** Where the Supabase API answers and the publishable key to read it with, from the server's environment. */
export function apiSettings(environment: NodeJS.ProcessEnv = process.env): ApiSettings {
  const { QUORUM_API_URL: url, QUORUM_API_KEY: key, QUORUM_API_WAIT_SECONDS: seconds = '8' } = environment;
  if (!url) throw missing('QUORUM_API_URL', 'the address of the Supabase API');
  if (!key) throw missing('QUORUM_API_KEY', 'the publishable key of the Supabase API');
  const answerWithinMs = Number(seconds) * 1000;
  if (!(answerWithinMs > 0 && answerWithinMs < 2 ** 31)) {
    throw new DataError(
      `QUORUM_API_WAIT_SECONDS is '${seconds}': give it a number of seconds above 0, such as 8.`,
    );
  }
  return { url, key, answerWithinMs };
}

function missing(variable: string, meaning: string): DataError {
  return new DataError(`${variable} is not set: give the dashboard ${meaning} and restart it.`);
}
