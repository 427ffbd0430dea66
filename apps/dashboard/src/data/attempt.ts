import { unstable_rethrow } from 'next/navigation';
import { DataError } from './data-error.ts';

export type Attempt<Data> = { readonly data: Data } | { readonly problem: string };

/** Runs a load and answers with its data or with a sentence about what went wrong, fit for the page. */
export async function attempt<Data>(load: () => Promise<Data>): Promise<Attempt<Data>> {
  try {
    return { data: await load() };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof DataError) return { problem: error.message };
    // An error nobody foresaw is logged in full where the operator sees it, and named without detail on the page.
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { problem: 'this part of the page failed; the log of the dashboard says why.' };
  }
}
