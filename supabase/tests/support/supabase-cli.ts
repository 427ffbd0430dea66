import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '..', '..', '..');

export interface CliAnswer {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the Supabase CLI that npm installed, against any Postgres address. Throws with its output when it fails. */
export function supabaseCli(url: string, command: string, ...options: readonly string[]): Promise<CliAnswer> {
  return run(
    join(repository, 'node_modules', '.bin', 'supabase'),
    [...command.split(' '), `--remote=${url}`, '--agent=no', ...options],
    { cwd: repository, env: { ...process.env, DO_NOT_TRACK: '1' }, maxBuffer: 64 * 1024 * 1024 },
  );
}

/** What an operator does: `supabase db push`. */
export function pushMigrations(url: string): Promise<CliAnswer> {
  return supabaseCli(url, 'db push', '--yes', '--include-all');
}
