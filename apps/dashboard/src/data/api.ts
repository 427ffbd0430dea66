import type { Database } from '@quorum/contracts';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { apiSettings } from './api-settings.ts';

let client: SupabaseClient<Database> | undefined;

/** The one Supabase client of the server: anonymous, read-only by row-level security, never cached. */
export function api(): SupabaseClient<Database> {
  if (client) return client;
  const { url, key, answerWithinMs } = apiSettings();
  client = createClient<Database>(url, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: {
      fetch: (input, init) =>
        fetch(input, { ...init, cache: 'no-store', signal: AbortSignal.timeout(answerWithinMs) }),
    },
    // A reader who waits wants the truth now: the page offers Retry, and reads itself anew in a minute anyway.
    db: { retry: false },
  });
  return client;
}
