// For projects without a worker: pg_cron asks for this through pg_net, and the candles that closed come in by the
// worker's own code. Deploy and schedule it as supabase/functions/README.md says.
import { answer } from './answer.ts';
import { readSettings } from './settings.ts';

declare const Deno: {
  readonly env: { toObject(): Record<string, string> };
  serve(handler: (request: Request) => Promise<Response>): unknown;
};

const settings = readSettings(Deno.env.toObject());
Deno.serve((request) => answer(request, settings));
